package news.naba.ingest.feed.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import news.naba.ingest.domain.PollHints;
import news.naba.ingest.feed.FeedDocument;
import news.naba.ingest.feed.FeedReader;
import news.naba.ingest.feed.MalformedFeedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
  private static final URI FEED = URI.create("https://news.example/rss/feed.xml");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<ttl>30</ttl>                                                          | 30",
        "<ttl> 30 </ttl>                                                        | 30",
        "<ttl>soon</ttl>                                                        | 0",
        "<ttl>-5</ttl>                                                          | 0",
        "<sy:updatePeriod>hourly</sy:updatePeriod>                              | 60",
        "<sy:updatePeriod> Daily </sy:updatePeriod>                             | 1440",
        "<sy:updatePeriod>hourly</sy:updatePeriod>"
            + "<sy:updateFrequency>4</sy:updateFrequency>                       | 15",
        "<sy:updatePeriod>hourly</sy:updatePeriod>"
            + "<sy:updateFrequency>0</sy:updateFrequency>                       | 60",
        "<sy:updateFrequency>4</sy:updateFrequency>                             | 0",
        "<sy:updatePeriod>sometimes</sy:updatePeriod>                           | 0",
        "<ttl>90</ttl><sy:updatePeriod>hourly</sy:updatePeriod>                 | 90",
      })
  void howOftenToAskIsTheLongerOfWhatItSays(String statement, long minutes) throws Exception {
    assertThat(hints(statement).every()).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void hoursAndDaysInWhichNothingComes() throws Exception {
    PollHints hints =
        hints(
            """
            <skipHours><hour>0</hour><hour>23</hour><hour>24</hour><hour>25</hour></skipHours>
            <skipDays><day>Friday</day><day>saturday</day><day>Freitag</day></skipDays>""");
    assertThat(hints.skipHours()).containsExactlyInAnyOrder(0, 23);
    assertThat(hints.skipDays()).containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
  }

  @Test
  void theHubAndTheAddressItKnowsTheFeedBy() throws Exception {
    PollHints hints =
        hints(
            """
            <atom:link rel="hub" href="//hub.example/"/>
            <atom:link rel="self" href="/rss/feed.xml?all"/>""");
    assertThat(hints.hub()).isEqualTo("https://hub.example/");
    assertThat(hints.topic()).isEqualTo("https://news.example/rss/feed.xml?all");
  }

  @Test
  void aHubThatIsNoAddressOfTheWebIsNone() throws Exception {
    assertThat(hints("<atom:link rel='hub' href='javascript:alert(1)'/>").hub()).isNull();
  }

  private static PollHints hints(String channel) throws MalformedFeedException {
    String feed =
        "<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'"
            + " xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>c</title>"
            + channel
            + "<item><title>t</title></item></channel></rss>";
    return FeedReader.read(new FeedDocument(feed.getBytes(UTF_8), FEED, "text/xml"), 10).hints();
  }
}
