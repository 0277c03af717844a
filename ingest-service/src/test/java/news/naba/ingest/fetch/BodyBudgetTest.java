package news.naba.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import news.naba.ingest.fetch.BodyBudget.Reservation;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {
  private static final int MIB = 1024 * 1024;

  /** 12 MiB for what is not small. */
  private final BodyBudget budget = new BodyBudget(12 * MIB + 8L * BodyBudget.SMALL, 8);

  @Test
  void whoDoesNotFitWaitsUntilAnotherIsDone() {
    Reservation first = reserved(8 * MIB);
    CompletableFuture<Void> second = budget.open().reserve(5 * MIB);
    assertThat(second).isNotDone();

    first.close();

    assertThat(second).isCompleted();
    assertThat(budget.reserved()).isEqualTo(5 * MIB);
  }

  @Test
  void theOrderOfAskingIsKeptSoThatALargeBodyIsNotStarved() {
    Reservation first = reserved(8 * MIB);
    CompletableFuture<Void> large = budget.open().reserve(10 * MIB);
    CompletableFuture<Void> small = budget.open().reserve(MIB);
    assertThat(small).isNotDone();

    first.close();

    assertThat(large).isCompleted();
    assertThat(small).isCompleted();
  }

  @Test
  void whatIsNotNeededIsGivenBackAtOnce() {
    Reservation first = reserved(10 * MIB);
    CompletableFuture<Void> second = budget.open().reserve(5 * MIB);

    first.shrinkTo(MIB);

    assertThat(second).isCompleted();
    assertThat(budget.reserved()).isEqualTo(6 * MIB);
  }

  @Test
  void whoGivesUpWaitingTakesNothing() {
    Reservation first = reserved(10 * MIB);
    Reservation impatient = budget.open();
    CompletableFuture<Void> room = impatient.reserve(5 * MIB);

    impatient.close();
    first.close();

    assertThat(room).isNotDone();
    assertThat(budget.reserved()).isZero();
  }

  @Test
  void askingTwiceReservesOnce() {
    Reservation reservation = reserved(5 * MIB);
    assertThat(reservation.reserve(5 * MIB)).isCompleted();
    assertThat(budget.reserved()).isEqualTo(5 * MIB);
  }

  @Test
  void tooLittleMemoryForTheFetchesIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new BodyBudget(16 * MIB, 64))
        .hasMessage("16777216 bytes are too few for 64 fetches at a time");
  }

  private Reservation reserved(int bytes) {
    Reservation reservation = budget.open();
    assertThat(reservation.reserve(bytes)).isCompleted();
    return reservation;
  }
}
