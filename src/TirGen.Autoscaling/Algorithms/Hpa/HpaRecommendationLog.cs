namespace TirGen.Autoscaling.Hpa;

/// <summary>Past recommendations, and stabilisation over them. A slot older than every window that needs it is reused.</summary>
public sealed class HpaRecommendationLog
{
    private readonly List<HpaRecommendation> _entries;

    /// <summary>Creates a log with the given history.</summary>
    public HpaRecommendationLog(params HpaRecommendation[] history)
    {
        ArgumentNullException.ThrowIfNull(history);
        _entries = [.. history];
    }

    /// <summary>The recommendations in log order.</summary>
    public IReadOnlyList<HpaRecommendation> Entries => _entries;

    /// <summary>The path without behaviour: the highest recommendation within the window, its far end included. Logs the input.</summary>
    public int StabilizeWithoutBehavior(int desiredReplicas, TimeSpan window, TimeSpan now)
    {
        int highest = desiredReplicas;
        int reusable = -1;
        for (int i = 0; i < _entries.Count; i++)
        {
            if (now - _entries[i].Time > window)
                reusable = i;
            else
                highest = Math.Max(highest, _entries[i].Replicas);
        }

        Store(reusable, new(desiredReplicas, now));
        return highest;
    }

    /// <summary>The path with behaviour: the current size, moved only as far as every recommendation within a window agrees. Logs the input.</summary>
    public int Stabilize(int currentReplicas, int desiredReplicas, TimeSpan scaleUpWindow, TimeSpan scaleDownWindow, TimeSpan now)
    {
        int up = desiredReplicas;
        int down = desiredReplicas;
        int reusable = -1;
        for (int i = 0; i < _entries.Count; i++)
        {
            TimeSpan age = now - _entries[i].Time;
            if (age < scaleUpWindow)
                up = Math.Min(up, _entries[i].Replicas);
            if (age < scaleDownWindow)
                down = Math.Max(down, _entries[i].Replicas);
            if (age > scaleUpWindow && age > scaleDownWindow)
                reusable = i;
        }

        Store(reusable, new(desiredReplicas, now));
        return Math.Min(Math.Max(currentReplicas, up), down);
    }

    private void Store(int reusable, HpaRecommendation entry)
    {
        if (reusable < 0)
            _entries.Add(entry);
        else
            _entries[reusable] = entry;
    }
}
