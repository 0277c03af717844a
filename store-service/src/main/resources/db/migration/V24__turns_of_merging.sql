-- Whose turn it is to merge. Whoever adds one to it holds the row until the transaction ends, and the others wait. By the
-- number a replica sees whether anybody else has merged since it did, and so whether what it remembers still holds.
create table merge_turn (turn bigint not null);
insert into merge_turn values (0);
