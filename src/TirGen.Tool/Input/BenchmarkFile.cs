using System.Globalization;
using System.Text.Json;
using TirGen.Autoscaling;

namespace TirGen.Tool.Input;

/// <summary>
/// What a benchmark measured: the JSON of <c>vllm bench serve</c>, with details or without, or a table with the columns concurrency, input,
/// output, ttft_ms and tpot_ms.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Requests">Requests one by one; empty where the file has sums only.</param>
/// <param name="Loads">Rows of one number of clients each; empty where the file has requests.</param>
internal sealed record BenchmarkFile(string Path, IReadOnlyList<MeasuredRequest> Requests, IReadOnlyList<MeasuredLoad> Loads)
{
    private static readonly string[] Columns = ["concurrency", "input", "output", "ttft_ms", "tpot_ms"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It is neither form; the message says what is missing.</exception>
    public static BenchmarkFile Read(string path)
    {
        if (!File.Exists(path))
            throw new InputException($"There is no benchmark {path}. Give the JSON of vllm bench serve, or a table with {string.Join(", ", Columns)}.");
        string text = TextFile.Read(path);
        try
        {
            return text.TrimStart().StartsWith('{') ? ReadJson(path, text) : ReadTable(path, text);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InputException($"{path}: {problem.Message} Give the JSON of vllm bench serve, or a table with {string.Join(", ", Columns)}.");
        }
    }

    private static BenchmarkFile ReadJson(string path, string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement root = document.RootElement;
        if (root.TryGetProperty("ttfts", out JsonElement ttfts) && root.TryGetProperty("start_times", out JsonElement starts))
            return new(path, [.. Details(root, ttfts, starts)], []);
        if (!root.TryGetProperty("max_concurrency", out JsonElement clients) || clients.ValueKind != JsonValueKind.Number)
            throw new FormatException("The run has neither details nor a number of clients. Run it with --save-detailed, or with --max-concurrency.");
        double completed = root.GetProperty("completed").GetDouble();
        return new(path, [],
        [
            new(
                clients.GetInt32(),
                (int)Math.Round(root.GetProperty("total_input_tokens").GetDouble() / completed),
                (int)Math.Round(root.GetProperty("total_output_tokens").GetDouble() / completed),
                TimeSpan.FromMilliseconds(root.GetProperty("mean_ttft_ms").GetDouble()),
                TimeSpan.FromMilliseconds(root.GetProperty("mean_tpot_ms").GetDouble())),
        ]);
    }

    /// <summary>Times of the arrays are seconds, those of the sums milliseconds. Failed requests stand there with zeros.</summary>
    private static IEnumerable<MeasuredRequest> Details(JsonElement root, JsonElement ttfts, JsonElement starts)
    {
        JsonElement itls = root.GetProperty("itls");
        JsonElement inputs = root.GetProperty("input_lens");
        JsonElement outputs = root.GetProperty("output_lens");
        double first = starts.EnumerateArray().Min(static start => start.GetDouble());
        for (int i = 0; i < ttfts.GetArrayLength(); i++)
        {
            double ttft = ttfts[i].GetDouble();
            if (ttft <= 0 || outputs[i].GetInt32() <= 0)
                continue;
            double rest = itls[i].EnumerateArray().Sum(static gap => gap.GetDouble());
            yield return new(TimeSpan.FromSeconds(starts[i].GetDouble() - first), inputs[i].GetInt32(), outputs[i].GetInt32(), TimeSpan.FromSeconds(ttft), TimeSpan.FromSeconds(ttft + rest));
        }
    }

    private static BenchmarkFile ReadTable(string path, string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] header = [.. lines[0].Split(',').Select(static name => name.Trim().ToLowerInvariant())];
        int[] places = [.. Columns.Select(column => Array.IndexOf(header, column) is var place and >= 0 ? place : throw new FormatException($"There is no column {column}."))];
        List<MeasuredLoad> loads = [];
        foreach (string line in lines.Skip(1))
        {
            string[] fields = line.Split(',');
            double[] values = [.. places.Select(place => double.Parse(fields[place], CultureInfo.InvariantCulture))];
            loads.Add(new((int)values[0], (int)values[1], (int)values[2], TimeSpan.FromMilliseconds(values[3]), TimeSpan.FromMilliseconds(values[4])));
        }

        return new(path, [], loads);
    }
}
