package news.naba.store.domain.merge;

/**
 * How far merging can spare itself work: what it forgets it has to read and to compare again.
 *
 * @param passages how many it remembers
 * @param forgotten how many it forgot for want of memory, since it was made
 */
public record Remembered(int passages, long forgotten) {}
