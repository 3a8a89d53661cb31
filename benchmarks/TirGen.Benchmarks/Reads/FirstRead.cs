using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Tir.ModelEndpoints;
using TirGen.Benchmarks.Peers.Models;
using TirGen.Records;

namespace TirGen.Benchmarks.Reads;

/// <summary>How long the first answer of a process takes to read, which is mostly the compiler of methods.</summary>
public static class FirstRead
{
    private const int Processes = 5;

    /// <summary>Reads once, as the only thing that a process does, and prints the microseconds.</summary>
    /// <param name="who">Whose reader.</param>
    /// <returns>The exit status.</returns>
    public static int Run(string who)
    {
        byte[] json = """{"min_replicas":1,"max_replicas":8,"rules":[{"metric":"custom","value":10,"condition_type":"limit","watch_period":60,"custom_metric_name":"waiting"}]}"""u8.ToArray();
        long start = Stopwatch.GetTimestamp();
        int rules = who == "TirGen"
            ? ApiJson.Read<AutoScalePolicy>(json).Rules!.Count
            : JsonSerializer.Deserialize(json, MetadataContext.Default.PolicyRecord)!.Rules!.Count;
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMicroseconds.ToString(CultureInfo.InvariantCulture));
        return rules == 1 ? 0 : 1;
    }

    /// <summary>The part of System.Text.Json's time that TirGen takes, each the best of some processes.</summary>
    public static double Part() => Best("TirGen") / Best("System.Text.Json");

    private static double Best(string who) => Enumerable.Range(0, Processes).Min(_ => OfProcess(who));

    private static double OfProcess(string who)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal)
            ? [typeof(FirstRead).Assembly.Location, "first", who]
            : ["first", who]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
