namespace TirGen.Autoscaling;

public sealed partial class PolicyEvaluator
{
    /// <summary>One evaluation on its way to a decision.</summary>
    private ref struct Step(long time, int replicas)
    {
        public readonly long Time = time;
        public readonly int Replicas = replicas;
        public int FailedRules = 0;
        public bool Burst = false;
        public int DrivingRule = -1;
        public long DrivingTotal = 0;
        public int Proposed = replicas;
        public int Stabilized = replicas;

        public readonly Decision Keep(DecisionReason reason) => To(Replicas, reason);

        public readonly Decision To(int desired, DecisionReason reason) => new()
        {
            Time = TimeSpan.FromTicks(Time),
            Current = Replicas,
            Desired = desired,
            Proposed = Proposed,
            Stabilized = Stabilized,
            Reason = reason,
            DrivingRule = DrivingRule,
            DrivingTotalMilli = DrivingTotal,
            IsBurst = Burst,
            FailedRules = FailedRules,
        };
    }
}
