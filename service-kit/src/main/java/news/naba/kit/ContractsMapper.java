package news.naba.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import news.naba.contracts.ContractsJson;

/** One JSON everywhere: what REST writes is what Kafka carries. */
@Singleton
class ContractsMapper implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    ContractsJson.configure(mapper);
  }
}
