-- Answers of the API by the hash of person and Idempotency-Key: the same request gets the same answer.
create table api_answer (
    id varchar(80) primary key,
    request varchar(64) not null,
    status integer not null,
    body text not null,
    given_at bigint not null
);

create index api_answer_given_at on api_answer (given_at);
