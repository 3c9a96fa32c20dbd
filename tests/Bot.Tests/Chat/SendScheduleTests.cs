using Bot.TelegramChat.Sending;
using CsCheck;

namespace Bot.Tests.Chat;

public class SendScheduleTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Quick_calls_go_one_by_one()
    {
        var calls = Play(Enumerable.Repeat(TimeSpan.Zero, 12), _ => Milliseconds(5));

        Assert.All(calls.Zip(calls.Skip(1)), pair => Assert.True(pair.Second.Begun >= pair.First.Ended));
        Assert.Equal(Milliseconds(60), calls[^1].Ended);
    }

    [Fact]
    public void Slow_calls_go_side_by_side_as_soon_as_slowness_is_the_rule()
    {
        var calls = Play(EverySecond(30, seconds: 20), _ => Milliseconds(80));

        // The first three calls are made in a row; what that held up is made up for, little by little.
        Assert.All(calls, call => Assert.True(call.Waited <= Milliseconds(250), $"{call}"));
        Assert.All(calls.Skip(300), call => Assert.True(call.Waited <= Milliseconds(50), $"{call}"));
    }

    [Fact]
    public void A_call_that_hangs_holds_up_nobody_for_longer_than_a_second_and_later_ones_not_at_all()
    {
        var calls = Play(EverySecond(10, seconds: 20), i => i == 0 ? Second * 15 : Milliseconds(5));

        Assert.All(calls, call => Assert.True(call.Waited <= Second, $"{call}"));
        Assert.All(calls.Skip(30), call => Assert.True(call.Waited <= Milliseconds(10), $"{call}"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(25)]
    public void Thirty_a_second_with_every_moments_lateness_make_no_queue(int duration)
    {
        var random = new Random(3);

        var calls = Play(EverySecond(30, seconds: 120).Select(at => at + Milliseconds(random.Next(15))), _ => Milliseconds(random.Next(1, duration + 1)));

        Assert.All(calls, call => Assert.True(call.Waited <= Milliseconds(75), $"{call}"));
    }

    [Fact]
    public void A_standstill_at_thirty_a_second_is_made_up_for()
    {
        var calls = Play(EverySecond(30, seconds: 120), i => i == 300 ? Milliseconds(900) : Milliseconds(3));

        Assert.All(calls.Skip(300 + (30 * 30)), call => Assert.True(call.Waited <= Milliseconds(60), $"{call}"));
    }

    [Fact]
    public void Of_a_hundred_at_once_no_second_has_more_than_thirty()
    {
        var calls = Play(Enumerable.Repeat(TimeSpan.Zero, 100), _ => Milliseconds(4));

        Assert.All(calls.Skip(30).Zip(calls), pair => Assert.True(pair.First.Begun >= pair.Second.Begun + Second));
        Assert.InRange(calls[^1].Begun, 3 * Second, 3.5 * Second);
    }

    [Fact]
    public void Whatever_comes_and_however_long_it_takes_the_rate_is_kept()
    {
        var arrivals = Gen.Int[0, 60].Array[1, 150].Select(gaps => gaps.Select(Milliseconds).Aggregate(
            new List<TimeSpan>(), (times, gap) => [.. times, times.LastOrDefault() + gap]));
        var durations = Gen.OneOf(Gen.Int[1, 8], Gen.Int[30, 120], Gen.Int[1, 3_000]).Array[150];

        Gen.Select(arrivals, durations).Sample(
            (times, took) =>
            {
                var calls = Play(times, i => Milliseconds(took[i]));
                // Of having waited, 100 ms are forgiven.
                return calls.Skip(SendSchedule.PerSecond).Zip(calls).All(pair => pair.First.Begun >= pair.Second.Begun + Milliseconds(900));
            },
            iter: 150, seed: "0000KOIPe5S8");
    }

    [Fact]
    public void A_pause_holds_until_its_end()
    {
        var schedule = new SendSchedule();
        schedule.Pause(Milliseconds(700));

        Assert.Equal(Milliseconds(700), schedule.Due(TimeSpan.Zero, Milliseconds(10)));
    }

    /// <summary>Plays the gate, a millisecond at a time.</summary>
    /// <param name="arrivals">In order.</param>
    private static List<Call> Play(IEnumerable<TimeSpan> arrivals, Func<int, TimeSpan> duration)
    {
        var schedule = new SendSchedule();
        var waiting = new Queue<TimeSpan>(arrivals);
        var open = new List<(SendSchedule.Slot Slot, TimeSpan End)>();
        var calls = new List<Call>();
        for (var now = TimeSpan.Zero; waiting.Count + open.Count > 0; now += Milliseconds(1))
        {
            foreach (var done in open.Where(call => call.End <= now).ToList())
            {
                open.Remove(done);
                schedule.End(done.Slot, now);
            }

            while (waiting.TryPeek(out var since) && since <= now && schedule.Due(since, now) <= now)
            {
                waiting.Dequeue();
                var slot = schedule.Begin(since, waiting.TakeWhile(other => other <= now).Count(), now);
                var end = now + duration(calls.Count);
                open.Add((slot, end));
                calls.Add(new(since, now, end));
            }
        }

        return calls;
    }

    private static IEnumerable<TimeSpan> EverySecond(int count, int seconds) => Enumerable.Range(0, count * seconds).Select(i => Second * i / count);

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);

    private sealed record Call(TimeSpan Since, TimeSpan Begun, TimeSpan Ended)
    {
        public TimeSpan Waited => Begun - Since;
    }
}
