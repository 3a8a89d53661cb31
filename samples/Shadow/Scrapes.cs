using System.Diagnostics;
using TirGen.Autoscaling;

namespace TirGen.Samples.Shadow;

/// <summary>Readings of an endpoint, one after another, each with its time since the first; null for one that failed.</summary>
internal static class Scrapes
{
    public static IAsyncEnumerable<(TimeSpan Time, PrometheusText? Text)> Of(Settings settings) =>
        settings.Metrics is { } address ? Live(address, settings.Every) : MadeUp(settings.Every);

    private static async IAsyncEnumerable<(TimeSpan Time, PrometheusText? Text)> Live(Uri address, TimeSpan every)
    {
        using HttpClient client = new() { Timeout = every };
        using PeriodicTimer timer = new(every);
        long start = Stopwatch.GetTimestamp();
        do
        {
            PrometheusText? text = null;
            try
            {
                text = PrometheusText.Parse(await client.GetStringAsync(address).ConfigureAwait(false));
            }
            catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException or FormatException)
            {
                Console.Error.WriteLine(problem.Message);
            }

            yield return (Stopwatch.GetElapsedTime(start), text);
        }
        while (await timer.WaitForNextTickAsync().ConfigureAwait(false));
    }

    /// <summary>Two replicas whose load rises for five minutes and falls again, and once do not answer.</summary>
    private static async IAsyncEnumerable<(TimeSpan Time, PrometheusText? Text)> MadeUp(TimeSpan every)
    {
        for (TimeSpan time = TimeSpan.Zero; time <= TimeSpan.FromMinutes(10); time += every)
        {
            double load = 30 * (1 - Math.Abs((time.TotalMinutes / 5) - 1));
            string text = FormattableString.Invariant($$"""
                # TYPE vllm:num_requests_running gauge
                vllm:num_requests_running{engine="0",model_name="m"} {{Math.Min(16, Math.Round(load))}}
                vllm:num_requests_running{engine="1",model_name="m"} {{Math.Min(16, Math.Round(load / 2))}}
                # TYPE vllm:num_requests_waiting gauge
                vllm:num_requests_waiting{engine="0",model_name="m"} {{Math.Max(0, Math.Round(load) - 16)}}
                """);
            yield return (time, time == TimeSpan.FromMinutes(4) ? null : PrometheusText.Parse(text));
            await Task.Yield();
        }
    }
}
