namespace TelegramStandIn.Faults;

/// <summary>Which calls go wrong. Thread-safe; may be changed while the bot runs.</summary>
public sealed class FaultPlan
{
    /// <summary>Stands for every method in <see cref="Next"/> and <see cref="Always"/>.</summary>
    public const string AnyMethod = "*";

    /// <summary>The name under which downloads from <c>/file/bot…</c> are known here.</summary>
    public const string Download = "file";

    private readonly Lock _gate = new();
    private readonly List<Order> _orders = [];
    private Lottery? _lottery;

    /// <summary>Calls still to come that the order spoils.</summary>
    private sealed class Order(string method, Fault fault, int left)
    {
        public int Left { get; set; } = left;

        public Fault Fault => fault;

        public bool Concerns(string called) =>
            Left > 0 && (method == AnyMethod || method.Equals(called, StringComparison.OrdinalIgnoreCase));
    }

    private sealed record Lottery(double Probability, Random Random, IReadOnlyList<Fault> Faults, IReadOnlySet<string>? Methods);

    /// <summary>Spoils the next <paramref name="count"/> calls of a method; several orders are played one after another.</summary>
    public void Next(string method, Fault fault, int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        lock (_gate)
            _orders.Add(new(method, fault, count));
    }

    /// <summary>Spoils every call of a method until <see cref="Clear"/>.</summary>
    public void Always(string method, Fault fault) => Next(method, fault, int.MaxValue);

    /// <summary>Spoils calls by chance; the same seed and the same sequence of calls give the same faults.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <param name="faults">Drawn evenly; <see cref="Fault.EveryKind"/> if null.</param>
    /// <param name="methods">Null for all, getUpdates included.</param>
    public void Randomly(double probability, int seed, IReadOnlyList<Fault>? faults = null, params string[]? methods)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        var concerned = methods is null or [] ? null : methods.ToHashSet(StringComparer.OrdinalIgnoreCase);
        // A test that fails must fail again: not a secret, so no cryptographic randomness.
#pragma warning disable CA5394
        lock (_gate)
            _lottery = new(probability, new(seed), faults ?? Fault.EveryKind, concerned);
#pragma warning restore CA5394
    }

    /// <summary>From now on everything works.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _orders.Clear();
            _lottery = null;
        }
    }

    internal Fault? Take(string method)
    {
        lock (_gate)
        {
            if (_orders.Find(order => order.Concerns(method)) is { } order)
            {
                order.Left -= order.Left == int.MaxValue ? 0 : 1;
                return order.Fault;
            }

#pragma warning disable CA5394 // As above.
            if (_lottery is not { } lottery || lottery.Methods?.Contains(method) == false || lottery.Random.NextDouble() >= lottery.Probability)
                return null;
            return lottery.Faults[lottery.Random.Next(lottery.Faults.Count)];
#pragma warning restore CA5394
        }
    }
}
