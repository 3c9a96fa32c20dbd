using Bot.LuceneIndex;
using CsCheck;

namespace Bot.Tests.Index;

/// <summary>Others work ahead; what they made is taken as if nobody had.</summary>
public sealed class WorkAheadTests
{
    [Fact]
    public void Results_are_taken_in_the_order_of_the_work() => Gen.Int[0, 30].Array[0, 100].Sample(weights =>
    {
        var taken = new List<int>();
        using var ahead = new WorkAhead<int>(taken.Add, mostWeight: 40);

        for (var i = 0; i < weights.Length; i++)
        {
            var (number, spins) = (i, weights[i] * 50);
            ahead.Add(() => Worked(number, spins), weights[i]);
        }

        ahead.Finish();
        Assert.Equal(Enumerable.Range(0, weights.Length), taken);
    }, iter: 50);

    [Fact]
    public void No_more_is_under_way_than_there_is_room_for()
    {
        var (underWay, most) = (0, 0);
        var counting = new Lock();
        using var ahead = new WorkAhead<int>(_ => Count(-1), mostWeight: 5);

        for (var i = 0; i < 200; i++)
            ahead.Add(() => Count(1), weight: 1);

        ahead.Finish();
        Assert.Equal(0, underWay);
        Assert.InRange(most, 1, 5);

        int Count(int change)
        {
            lock (counting)
            {
                underWay += change;
                most = Math.Max(most, underWay);
                return underWay;
            }
        }
    }

    [Fact]
    public void What_breaks_the_work_breaks_the_one_who_takes()
    {
        using var ahead = new WorkAhead<int>(static _ => { }, mostWeight: 10);

        Assert.Throws<InvalidDataException>(() =>
        {
            ahead.Add(static () => throw new InvalidDataException("bad"), weight: 1);
            ahead.Finish();
        });
    }

    [Fact]
    public void Nobody_works_on_when_the_one_who_asked_has_gone()
    {
        var working = 0;
        var ahead = new WorkAhead<int>(static _ => { }, mostWeight: 100);
        for (var i = 0; i < 20; i++)
            ahead.Add(Work, weight: 1);

        ahead.Dispose();

        Assert.Equal(0, Volatile.Read(ref working));

        int Work()
        {
            Interlocked.Increment(ref working);
            Thread.SpinWait(10_000);
            return Interlocked.Decrement(ref working);
        }
    }

    private static int Worked(int number, int spins)
    {
        Thread.SpinWait(spins);
        return number;
    }
}
