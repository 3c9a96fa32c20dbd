using Bot.TelegramChat;
using Bot.TelegramChat.Sending;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Chat;

public class PaceTests
{
    private const long Person = 7;
    private const long Group = -7;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_chat_gets_a_message_a_second_and_another_chat_need_not_wait()
    {
        var rates = new ChatRates(_time);
        rates.Count(Person, isEdit: false);

        Assert.Equal(Second, rates.Wait(Person, isEdit: false));
        Assert.True(rates.Wait(Person + 1, isEdit: false) <= TimeSpan.Zero);
        _time.Advance(Second);
        Assert.True(rates.Wait(Person, isEdit: false) <= TimeSpan.Zero);
    }

    [Fact]
    public void A_group_gets_twenty_messages_in_any_minute()
    {
        var rates = new ChatRates(_time);
        var sent = new List<TimeSpan>();
        for (var now = TimeSpan.Zero; now < TimeSpan.FromMinutes(5); now += Second / 4, _time.Advance(Second / 4))
        {
            if (rates.Wait(Group, isEdit: false) > TimeSpan.Zero)
                continue;
            rates.Count(Group, isEdit: false);
            sent.Add(now);
        }

        Assert.Equal(100, sent.Count);
        Assert.All(sent.Skip(20).Zip(sent), pair => Assert.True(pair.First - pair.Second >= TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void A_few_edits_may_come_at_once_and_messages_do_not_wait_for_them()
    {
        var rates = new ChatRates(_time);
        for (var i = 0; i < 4; i++)
        {
            Assert.True(rates.Wait(Person, isEdit: true) <= TimeSpan.Zero);
            rates.Count(Person, isEdit: true);
        }

        Assert.True(rates.Wait(Person, isEdit: true) > TimeSpan.Zero);
        Assert.True(rates.Wait(Person, isEdit: false) <= TimeSpan.Zero);
    }

    [Fact]
    public void A_chat_that_is_paused_waits_for_as_long_as_telegram_said()
    {
        var rates = new ChatRates(_time);

        rates.Pause(Person, 30 * Second);

        Assert.Equal(30 * Second, rates.Wait(Person, isEdit: true));
        Assert.Equal(30 * Second, rates.Wait(Person, isEdit: false));
    }

    [Fact]
    public void Delays_grow_up_to_the_longest_and_begin_anew_after_success()
    {
        var backoff = new Backoff(Second, 60 * Second, new Random(1));

        var delays = Enumerable.Range(0, 12).Select(_ => backoff.Next()).ToList();
        backoff.Reset();

        for (var i = 0; i < 5; i++)
            Assert.InRange(delays[i], 0.75 * Math.Pow(2, i) * Second, 1.25 * Math.Pow(2, i) * Second);
        Assert.All(delays.Skip(7), delay => Assert.InRange(delay, 45 * Second, 60 * Second));
        Assert.InRange(backoff.Next(), 0.75 * Second, 1.25 * Second);
    }
}
