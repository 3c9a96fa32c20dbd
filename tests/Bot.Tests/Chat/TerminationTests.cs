namespace Bot.Tests.Chat;

/// <summary>The real program, ended by SIGTERM in the middle of a burst, ten times.</summary>
public class TerminationTests
{
    [Fact]
    public Task Ten_terminations_lose_no_question_and_answer_none_twice() => Endings.PlayAsync(bot => bot.TerminateAsync(), mostTwice: 0);
}
