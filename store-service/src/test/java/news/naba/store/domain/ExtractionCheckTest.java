package news.naba.store.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.ContractsJson;
import news.naba.store.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractionCheckTest {
  private final ObjectMapper mapper = ContractsJson.mapper();
  private final ArticleExtraction good =
      Fixture.article("a").tells(Fixture.report("r1").killed(Fixture.exactly(3))).build();

  @Test
  void aWholeExtractionHasNoFault() {
    assertThat(ExtractionCheck.fault(good)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | articleId | articleId is missing or not an id",
        "'' | article | article is missing",
        "/article | language | article.language is missing",
        "'' | reports | reports is missing",
        "/reports/0 | type | reports[0].type is missing",
        "/reports/0 | modality | reports[0].modality is missing",
        "/reports/0 | evidence | reports[0].evidence is missing",
        "/reports/0 | actors | reports[0].actors is missing",
        "/reports/0 | attribution | reports[0].attribution is missing",
        "/reports/0/place | precision | reports[0].place.precision is missing",
        "/reports/0/date | end | reports[0].date.end is missing",
        "/reports/0/killed | scope | reports[0] count.scope is missing"
      })
  void whatIsMissingIsNamed(String parent, String field, String fault)
      throws JsonProcessingException {
    JsonNode json = mapper.valueToTree(good);
    ((ObjectNode) json.at(parent)).remove(field);

    assertThat(ExtractionCheck.fault(mapper.treeToValue(json, ArticleExtraction.class)))
        .contains(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/reports/0/place | lat | 91 | reports[0].place.lat is not a latitude",
        "/reports/0/date | end | \"2001-01-01\" | reports[0].date ends before it starts",
        "/reports/0/killed | min | 4 | reports[0] count has its min above its max",
        "/reports/0/killed | min | -1 | reports[0] count.min is negative",
        "/reports/0 | evidence | [] | reports[0].evidence is empty"
      })
  void whatIsWrongIsNamed(String parent, String field, String value, String fault)
      throws JsonProcessingException {
    JsonNode json = mapper.valueToTree(good);
    ((ObjectNode) json.at(parent)).set(field, mapper.readTree(value));

    assertThat(ExtractionCheck.fault(mapper.treeToValue(json, ArticleExtraction.class)))
        .contains(fault);
  }

  @Test
  void aReportIdIsThereOnlyOnce() {
    ArticleExtraction twice =
        Fixture.article("a").tells(Fixture.report("r1"), Fixture.report("r1")).build();

    assertThat(ExtractionCheck.fault(twice)).contains("reports[1].reportId is there twice");
  }
}
