using Bot.Storage;

namespace Bot.Tests.Storage;

public class UpdateStoreTests
{
    private static readonly StoredAnswer Answer = new("a1", ChatId: 7, QuestionMessageId: 3, AskerId: 9, MessageId: null, "{}");

    [Fact]
    public void An_update_is_accepted_once_before_and_after_a_restart()
    {
        using var stage = new StoreStage();

        Assert.Single(stage.Updates.Accept([new(1, "{}"), new(1, "{}")]));
        stage.Restart();

        Assert.Empty(stage.Updates.Accept([new(1, "{}")]));
        Assert.Single(stage.Updates.Recover());
    }

    [Fact]
    public void Another_bots_update_of_the_same_id_is_new()
    {
        using var stage = new StoreStage();
        stage.Updates.Accept([new(1, """{"text":"one"}""")]);

        Assert.Single(stage.Updates.Accept([new(1, """{"text":"other"}""")]));
    }

    [Fact]
    public void What_an_update_brought_about_is_stored_with_the_mark_that_it_is_handled_and_once()
    {
        using var stage = new StoreStage();
        var row = Assert.Single(stage.Updates.Accept([new(1, "{}")])).Row;
        var effects = new Effects { Outgoing = ["one", "two"], Answer = Answer, Unanswered = "问？", Counts = ["found"] };

        Assert.Equal(["one", "two"], stage.Updates.Complete(row, effects).Select(entry => entry.Payload));
        Assert.Empty(stage.Updates.Complete(row, effects));
        stage.Restart();

        Assert.Empty(stage.Updates.Recover());
        Assert.Equal(["one", "two"], stage.Outbox.All().Select(entry => entry.Payload));
        Assert.Equal(1, stage.Updates.Totals()["found"]);
        Assert.Equal("a1", new AnswerStore(stage.Database).FindByQuestion(7, 3)?.Id);
        Assert.Equal(1, Assert.Single(new UnansweredStore(stage.Database).Latest(0, 10)).Times);
    }

    [Fact]
    public void When_one_part_of_it_fails_nothing_is_stored()
    {
        using var stage = new StoreStage();
        var row = Assert.Single(stage.Updates.Accept([new(1, "{}")])).Row;

        Assert.ThrowsAny<Exception>(() => stage.Updates.Complete(row, new() { Answer = Answer, Counts = ["found"], Outgoing = ["one", null!] }));

        Assert.Single(stage.Updates.Recover());
        Assert.Empty(stage.Outbox.All());
        Assert.Empty(stage.Updates.Totals());
        Assert.Null(new AnswerStore(stage.Database).Find("a1"));
    }

    [Fact]
    public void How_often_handling_began_is_remembered_over_restarts()
    {
        using var stage = new StoreStage();
        var row = Assert.Single(stage.Updates.Accept([new(1, "{}")])).Row;

        Assert.Equal(1, stage.Updates.Begin(row));
        stage.Restart();

        Assert.Equal(1, Assert.Single(stage.Updates.Recover()).Attempts);
        Assert.Equal(2, stage.Updates.Begin(row));
    }

    [Fact]
    public void An_update_that_was_put_aside_is_counted_and_does_not_come_back()
    {
        using var stage = new StoreStage();
        var row = Assert.Single(stage.Updates.Accept([new(1, "{}")])).Row;

        stage.Updates.Bury(row);

        Assert.Empty(stage.Updates.Recover());
        Assert.Equal(new UpdateCounts(Waiting: 0, Dead: 1), stage.Updates.Count());
    }

    [Fact]
    public void Whether_a_call_had_begun_is_known_after_the_process_died()
    {
        using var stage = new StoreStage();
        var entry = stage.Outbox.Add("one");
        stage.Outbox.Add("two");

        stage.Outbox.Start(entry.Id);
        stage.Restart();

        Assert.Equal([true, false], stage.Outbox.All().Select(one => one.Started));
        stage.Outbox.Postpone(entry.Id);
        Assert.All(stage.Outbox.All(), one => Assert.False(one.Started));
    }
}
