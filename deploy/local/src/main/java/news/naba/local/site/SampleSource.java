package news.naba.local.site;

/**
 * One outlet of the sample site, as a source to register with the ingest service.
 *
 * @param url absolute address of its RSS or Atom feed
 * @param name what to call the source
 * @param outlet the publisher's name as its readers know it
 * @param language BCP 47
 * @param country ISO 3166-1 alpha-2
 */
public record SampleSource(
    String url, String name, String outlet, String language, String country) {}
