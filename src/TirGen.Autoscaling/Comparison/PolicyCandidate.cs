namespace TirGen.Autoscaling;

/// <summary>A policy on its way through a search, with what the scenarios so far gave.</summary>
internal sealed class PolicyCandidate(AutoscalingPolicy policy)
{
    private double _cost;
    private double _attainment;
    private int _count;

    public AutoscalingPolicy Policy => policy;

    public double MeanCost => _cost / Math.Max(1, _count);

    public double MeanAttainment => _attainment / Math.Max(1, _count);

    public double WorstAttainment { get; private set; } = 1;

    public bool IsMetThroughout { get; private set; } = true;

    public PolicyScore Score => new(policy, MeanCost, MeanAttainment);

    public void Add(SimulationResult result)
    {
        _count++;
        _cost += result.Cost;
        _attainment += result.Attainment;
        WorstAttainment = Math.Min(WorstAttainment, result.Attainment);
        IsMetThroughout &= result.MeetsObjective;
    }
}
