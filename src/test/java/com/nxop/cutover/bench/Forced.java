package com.nxop.cutover.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections to an H2 file on which a commit waits for the disk, for those who do not see to it themselves. */
final class Forced extends DelegatingDataSource {

    Forced(DataSource h2) {
        super(h2);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection one = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(one, arguments);
                        if (method.getName().equals("commit")) {
                            force(one);
                        }
                        return result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static void force(Connection one) throws SQLException {
        try (Statement statement = one.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }
}
