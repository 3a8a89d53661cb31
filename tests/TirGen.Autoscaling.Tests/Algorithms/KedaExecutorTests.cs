using TirGen.Autoscaling.Keda;

namespace TirGen.Autoscaling.Tests.Algorithms;

/// <summary>What the upstream tests leave open about KEDA's executor.</summary>
public sealed class KedaExecutorTests
{
    private static readonly TimeSpan Created = TimeSpan.FromHours(1);
    private static readonly KedaScaleTarget ToZero = new() { InitialCooldownPeriod = TimeSpan.FromSeconds(60) };

    [Theory]
    [InlineData(300, 4)]
    [InlineData(300.001, 0)]
    public void ZeroComesOnlyAfterTheCooldown(double sinceActive, int expected)
    {
        TimeSpan now = Created + TimeSpan.FromHours(2);

        Assert.Equal(expected, Run(ToZero, 4, active: false, lastActive: now - TimeSpan.FromSeconds(sinceActive), now: now).Replicas);
    }

    [Theory]
    [InlineData(60, 4)]
    [InlineData(60.001, 0)]
    public void InitialCooldownCountsWhileNeverActive(double age, int expected) =>
        Assert.Equal(expected, Run(ToZero, 4, active: false, lastActive: null, now: Created + TimeSpan.FromSeconds(age)).Replicas);

    [Fact]
    public void ForcedActivationWakesAndKeepsAwake()
    {
        KedaScaleTarget forced = ToZero with { ForceActivation = true };

        Assert.Equal(1, Run(forced, 0, active: false).Replicas);
        Assert.Equal(3, Run(forced, 3, active: false).Replicas);
    }

    [Fact]
    public void IdleIsTheSizeWhenInactiveIfSet() =>
        Assert.Equal(2, Run(ToZero with { MinReplicaCount = 5, IdleReplicaCount = 2 }, 8, active: false).Replicas);

    [Fact]
    public void BelowTheMinimumWithoutIdleItIsRaised() =>
        Assert.Equal(3, Run(ToZero with { MinReplicaCount = 3 }, 1, active: false).Replicas);

    [Fact]
    public void ErrorLeavesTheSizeAlone()
    {
        Assert.Equal(4, Run(ToZero, 4, active: false, error: true).Replicas);
        Assert.Equal(4, Run(ToZero with { FallbackReplicas = 2 }, 4, active: false, error: true).Replicas);
        Assert.Equal(0, Run(ToZero with { FallbackReplicas = 0 }, 4, active: false, error: true).Replicas);
    }

    [Fact]
    public void ErrorWhileActiveDoesNotRefreshTheLastActivity()
    {
        TimeSpan earlier = Created + TimeSpan.FromSeconds(5);

        Assert.Equal(earlier, Run(ToZero, 4, active: true, error: true, lastActive: earlier).LastActive);
        Assert.Equal(Created + TimeSpan.FromDays(1), Run(ToZero, 4, active: true, lastActive: earlier).LastActive);
    }

    [Fact]
    public void PausedObjectIsLeftAlone()
    {
        Assert.Equal(0, Run(ToZero with { Paused = true }, 0, active: true).Replicas);
        Assert.Equal(4, Run(ToZero with { PauseScaleIn = true }, 4, active: false).Replicas);
        Assert.Equal(0, Run(ToZero with { PauseScaleOut = true }, 0, active: true).Replicas);
    }

    private static KedaOutcome Run(
        KedaScaleTarget target, int current, bool active, bool error = false, TimeSpan? lastActive = null, TimeSpan? now = null) =>
        KedaExecutor.Execute(target, current, active, error, Created, lastActive, now ?? Created + TimeSpan.FromDays(1));
}
