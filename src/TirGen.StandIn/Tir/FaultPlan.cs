namespace TirGen.StandIn.Tir;

/// <summary>Decides which requests fail, and how.</summary>
internal sealed class FaultPlan(double rate, int seed)
{
    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();

    /// <summary>What becomes of the next request.</summary>
    public Fault Next()
    {
        if (rate <= 0)
            return Fault.None;
        lock (_lock)
        {
            return _random.NextDouble() >= rate ? Fault.None : (Fault)_random.Next((int)Fault.Refused, (int)Fault.LostAfter + 1);
        }
    }
}
