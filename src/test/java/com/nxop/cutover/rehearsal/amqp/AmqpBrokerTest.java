package com.nxop.cutover.rehearsal.amqp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class AmqpBrokerTest {

    @Test
    void aBrokerThatHasEndedIsClosedAgainWithoutAWord() {
        AmqpBroker broker = new AmqpBroker("twice");
        int port = URI.create(broker.uri()).getPort();

        broker.close();
        broker.close();

        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(ConnectException.class);
    }
}
