using Bot.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

public class DatabaseTests
{
    [Fact]
    public void It_is_made_with_its_folder_and_logs_ahead()
    {
        using var stage = new StoreStage();
        stage.Updates.Accept([new(1, "{}")]);

        Assert.True(File.Exists(stage.File + "-wal"));
        Assert.True(stage.Database.Bytes > 0);
    }

    [Fact]
    public void One_that_a_newer_program_made_is_refused_and_left_alone()
    {
        using var stage = new StoreStage();
        stage.Updates.Accept([new(1, "{}")]);
        stage.Restart();
        Run(stage.File, "PRAGMA user_version = 99");

        var exception = Assert.Throws<StorageException>(() => stage.Database);

        Assert.Contains(stage.File, exception.Message);
        Run(stage.File, "PRAGMA user_version = 1");
        Assert.Single(stage.Updates.Recover());
    }

    [Fact]
    public void A_file_that_is_no_database_is_said_in_one_line()
    {
        using var stage = new StoreStage();
        Directory.CreateDirectory(Path.GetDirectoryName(stage.File)!);
        File.WriteAllText(stage.File, "This is no database at all, however long one reads on in it. " + new string('x', 2_000));

        var exception = Assert.Throws<StorageException>(() => stage.Database);

        Assert.Contains("Storage:Path", exception.Message);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void Old_rows_go_and_young_ones_stay()
    {
        using var stage = new StoreStage();
        Fill(stage, 1);
        stage.Time.Advance(TimeSpan.FromDays(stage.Options.QuestionDays + 1));
        Fill(stage, 2);

        // An update, an answer and a question each; the update that was put aside as well.
        Assert.Equal(4, new Retention(stage.Database, stage.Options).Prune());
        Assert.Null(new AnswerStore(stage.Database).Find("a1"));
        Assert.NotNull(new AnswerStore(stage.Database).Find("a2"));
        Assert.Equal("问2", Assert.Single(new UnansweredStore(stage.Database).Latest(0, 10)).Text);
        Assert.Equal(1, stage.Updates.Count().Dead);
    }

    [Fact]
    public void What_is_too_much_goes_the_oldest_first()
    {
        using var stage = new StoreStage(new() { MaxAnswers = 100, MaxUnanswered = 10 });
        for (var i = 1; i <= 130; i++)
        {
            Fill(stage, i);
            stage.Time.Advance(TimeSpan.FromSeconds(1));
        }

        new Retention(stage.Database, stage.Options).Prune();

        Assert.Equal(100, new AnswerStore(stage.Database).Count());
        Assert.Null(new AnswerStore(stage.Database).Find("a30"));
        Assert.NotNull(new AnswerStore(stage.Database).Find("a31"));
        Assert.Equal(10, new UnansweredStore(stage.Database).Count());
    }

    [Fact]
    public void A_group_that_moved_takes_its_answers_along()
    {
        using var stage = new StoreStage();
        Fill(stage, 1);
        var chats = new ChatStore(stage.Database);

        chats.Moved(1, -100);

        Assert.Equal(-100, new AnswerStore(stage.Database).Find("a1")?.ChatId);
        Assert.Equal(-100, chats.Find(1)?.MovedTo);
    }

    private static void Fill(StoreStage stage, int i)
    {
        var rows = stage.Updates.Accept([new(2 * i, "{}"), new((2 * i) + 1, "{}")]);
        stage.Updates.Complete(rows[0].Row, new() { Answer = new($"a{i}", i, i, null, null, "{}"), Unanswered = $"问{i}" });
        stage.Updates.Bury(rows[1].Row);
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
