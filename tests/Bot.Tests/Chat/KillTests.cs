namespace Bot.Tests.Chat;

/// <summary>The real program, ended by SIGKILL in the middle of a burst, ten times.</summary>
public class KillTests
{
    [Fact]
    public Task Ten_kills_lose_no_question_and_answer_at_most_one_twice_each() => Endings.PlayAsync(
        async bot =>
        {
            await bot.KillAsync();
            return 0;
        },
        mostTwice: Endings.Rounds);
}
