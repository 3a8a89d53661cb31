using TirGen.Autoscaling.Knative;

namespace TirGen.Autoscaling.Tests.Algorithms;

/// <summary>What the upstream tests leave open about Knative's autoscaler.</summary>
public sealed class KpaAutoscalerTests
{
    private static readonly KpaSettings Settings = new() { TargetValue = 1, MaxScaleUpRate = 10, MaxScaleDownRate = 10 };

    [Fact]
    public void SizeOnlyGrowsWhilePanicking()
    {
        KpaAutoscaler autoscaler = new(Settings, 1, TimeSpan.Zero);

        Assert.Equal(8, Scale(autoscaler, 0, 2, 8, 1).DesiredPods);
        Assert.Equal(8, Scale(autoscaler, 2, 2, 3, 8).DesiredPods);
        Assert.True(Scale(autoscaler, 4, 2, 3, 8).Panicking);
    }

    [Fact]
    public void PanicEndsMoreThanAStableWindowAfterItsLastCause()
    {
        KpaAutoscaler autoscaler = new(Settings, 1, TimeSpan.Zero);
        Scale(autoscaler, 0, 2, 8, 1);

        Assert.Equal(8, Scale(autoscaler, 60, 2, 2, 8).DesiredPods);
        KpaDecision after = Scale(autoscaler, 60.001, 2, 2, 8);

        Assert.Equal((2, false), (after.DesiredPods, after.Panicking));
        Assert.Null(autoscaler.PanicTime);
    }

    [Fact]
    public void ActivationScaleRaisesAnySizeButZero()
    {
        KpaAutoscaler autoscaler = new(Settings with { ActivationScale = 3 }, 1, TimeSpan.Zero);

        Assert.Equal(3, Scale(autoscaler, 0, 1, 1, 1).DesiredPods);
        Assert.Equal(0, Scale(autoscaler, 2, 0, 0, 3).DesiredPods);
    }

    [Fact]
    public void StartsInPanicWithMoreThanOnePod()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), new KpaAutoscaler(Settings, 2, TimeSpan.FromSeconds(7)).PanicTime);
        Assert.Null(new KpaAutoscaler(Settings, 1, TimeSpan.FromSeconds(7)).PanicTime);
    }

    [Fact]
    public void UnreachableRevisionShrinksAtOnceAndWithoutDelay()
    {
        KpaSettings delayed = Settings with { ScaleDownDelay = TimeSpan.FromSeconds(60) };
        KpaAutoscaler reachable = new(delayed, null, 0);
        KpaAutoscaler unreachable = new(delayed with { Reachable = false }, null, 0);

        foreach (KpaAutoscaler autoscaler in (KpaAutoscaler[])[reachable, unreachable])
            Scale(autoscaler, 0, 8, 8, 8);

        Assert.Equal((8, true), (Scale(reachable, 2, 0, 0, 8).DesiredPods, Scale(reachable, 4, 0, 0, 8).Delayed));
        Assert.Equal(0, Scale(unreachable, 2, 0, 0, 8).DesiredPods);
    }

    [Fact]
    public void UnlimitedBurstCapacityIsMinusOne() =>
        Assert.Equal(-1, new KpaAutoscaler(Settings with { TargetBurstCapacity = -1 }, 1, TimeSpan.Zero).Scale(1, 1, 1, TimeSpan.Zero).ExcessBurstCapacity);

    private static KpaDecision Scale(KpaAutoscaler autoscaler, double second, double stable, double panic, int ready) =>
        autoscaler.Scale(stable, panic, ready, TimeSpan.FromSeconds(second));
}
