package news.naba.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import news.naba.contracts.ContractsJson;
import news.naba.contracts.RawArticle;
import news.naba.contracts.Topics;
import news.naba.embedded.testing.RealKafka;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is on {@code naba.articles}, from its beginning. */
public final class ArticlesTopic implements AutoCloseable {
  private static final ObjectMapper MAPPER = ContractsJson.mapper();

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

  public ArticlesTopic() {
    this(RealKafka.bootstrapServers());
  }

  public ArticlesTopic(String broker) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.ARTICLES).stream()
            .map(info -> new TopicPartition(Topics.ARTICLES, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** All versions of an article that are there by now, oldest first. */
  List<ConsumerRecord<String, byte[]>> records(String articleId) {
    consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    return records.stream().filter(one -> articleId.equals(one.key())).toList();
  }

  /** All articles that are there by now, with the given URL. */
  public List<RawArticle> byUrl(String url) {
    consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    return records.stream()
        .map(ArticlesTopic::article)
        .filter(article -> url.equals(article.url()))
        .toList();
  }

  /** All articles that are there by now, by their URLs. */
  public Map<String, List<RawArticle>> byUrl() {
    consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    return records.stream()
        .map(ArticlesTopic::article)
        .collect(Collectors.groupingBy(RawArticle::url));
  }

  static RawArticle article(ConsumerRecord<String, byte[]> one) {
    try {
      return MAPPER.readValue(one.value(), RawArticle.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String header(ConsumerRecord<String, byte[]> one, String name) {
    Header header = one.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  public static String text(RawArticle article) {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(article.body().gzip()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
