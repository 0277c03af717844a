package news.naba.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import news.naba.extract.Workshop.FaultException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkshopTest {
  private final Workshop workshop = new Workshop(config(Duration.ofMillis(200)));
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    workshop.close();
  }

  @Test
  void answersWithTheResult() throws Exception {
    assertThat(workshop.run(() -> 42)).isEqualTo(42);
  }

  @Test
  void aBugIsAFault() {
    assertThatThrownBy(
            () ->
                workshop.run(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(FaultException.class)
        .hasMessage("java.lang.IllegalStateException: broken");
  }

  @Test
  void aRunThatTakesTooLongIsGivenUpOnButKeepsItsPlace() throws Exception {
    assertThatThrownBy(() -> workshop.run(this::waitAtGate))
        .isInstanceOf(FaultException.class)
        .hasMessage("took longer than PT0.2S");
    assertThat(workshop.isStuck()).isTrue();
    assertThat(workshop.tryRun(() -> 42, Duration.ofMillis(10))).isEmpty();

    gate.countDown();

    Awaitility.await().until(() -> !workshop.isStuck());
    assertThat(workshop.tryRun(() -> 42, Duration.ofSeconds(5))).hasValue(42);
  }

  private int waitAtGate() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private static ExtractConfig config(Duration timeout) {
    MemorySize size = new MemorySize(BigInteger.valueOf(1000));
    return new ExtractConfig() {
      @Override
      public MemorySize maxPageSize() {
        return size;
      }

      @Override
      public MemorySize maxMessageSize() {
        return size;
      }

      @Override
      public Duration articleTimeout() {
        return timeout;
      }

      @Override
      public OptionalInt parallel() {
        return OptionalInt.of(1);
      }

      @Override
      public Duration httpWait() {
        return timeout;
      }

      @Override
      public GeoNames geonames() {
        throw new AssertionError("no places are read here");
      }
    };
  }
}
