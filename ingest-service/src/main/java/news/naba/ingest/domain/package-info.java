/**
 * What ingesting means, without a network: addresses and identities, sources and the state of their
 * polling, what is due when, and what must never be fetched.
 */
@NullMarked
package news.naba.ingest.domain;

import org.jspecify.annotations.NullMarked;
