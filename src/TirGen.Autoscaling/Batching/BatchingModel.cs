using System.Globalization;

namespace TirGen.Autoscaling;

/// <summary>
/// How a replica of a language-model engine serves: all requests in one batch, step by step, as the scheduler of vLLM (v1) does. A step takes
/// <c>a + b · max(0, tokens − flat) + c · KV tokens</c>: tokens are those computed in it, prompts in chunks and one for each request that
/// decodes; KV tokens those that the decoding ones read. Every number can be measured; see <c>tirgen calibrate</c>.
/// </summary>
public sealed record BatchingModel
{
    private const string Example = "batching:a=14ms,b=42us,c=60ns,seqs=128,tokens=2048,kv=200000";

    private static readonly (string Suffix, double Seconds)[] Units = [("ms", 1e-3), ("us", 1e-6), ("µs", 1e-6), ("ns", 1e-9), ("s", 1)];

    /// <summary>a: seconds of a step whatever is in it; above 0.</summary>
    public required double StepSeconds { get; init; }

    /// <summary>b: seconds per token computed in a step.</summary>
    public double PerTokenSeconds { get; init; }

    /// <summary>c: seconds per token of KV cache that decoding requests read in a step.</summary>
    public double PerKvTokenSeconds { get; init; }

    /// <summary>Tokens of a step that cost nothing beyond a: up to them the step waits for the weights.</summary>
    public int FlatTokens { get; init; }

    /// <summary>Requests in the batch at most: vLLM's <c>max_num_seqs</c>; at least 1.</summary>
    public int MaxSequences { get; init; } = 256;

    /// <summary>Tokens computed in a step at most: vLLM's <c>max_num_batched_tokens</c>; at least <see cref="MaxSequences"/>.</summary>
    public int MaxBatchedTokens { get; init; } = 2048;

    /// <summary>Tokens that the KV cache holds; null for more than is ever used.</summary>
    public long? KvTokens { get; init; }

    /// <summary>Tokens of a block of the KV cache.</summary>
    public int BlockSize { get; init; } = 16;

    /// <summary>Share of a prompt that is found in the prefix cache and not computed, 0 up to 1; it takes room in the cache all the same.</summary>
    public double PrefixHitRate { get; init; }

    /// <summary>Reads <c>batching:a=14ms,b=42us,c=60ns,seqs=128,tokens=2048,kv=200000</c>; also <c>flat</c>, <c>block</c> and <c>hit</c>. Only a is needed.</summary>
    /// <exception cref="FormatException">Another text; the message names what does not fit.</exception>
    public static BatchingModel Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith("batching:", StringComparison.Ordinal))
            throw new FormatException($"\"{text}\" is no service model. Give its constants, such as {Example}.");
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (string pair in text["batching:".Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            if (pair.Split('=', 2) is not [{ Length: > 0 } key, { Length: > 0 } value] || !values.TryAdd(key, value))
                throw new FormatException($"\"{pair}\" does not fit. Give each constant once, as in {Example}.");
        }

        BatchingModel model = new()
        {
            StepSeconds = Seconds(values, "a") ?? throw new FormatException($"a is missing: the time of a step. Give it as in {Example}."),
            PerTokenSeconds = Seconds(values, "b") ?? 0,
            PerKvTokenSeconds = Seconds(values, "c") ?? 0,
            FlatTokens = (int)(Number(values, "flat") ?? 0),
            MaxSequences = (int)(Number(values, "seqs") ?? 256),
            MaxBatchedTokens = (int)(Number(values, "tokens") ?? 2048),
            KvTokens = Number(values, "kv") is { } tokens ? (long)tokens : null,
            BlockSize = (int)(Number(values, "block") ?? 16),
            PrefixHitRate = Number(values, "hit") ?? 0,
        };
        if (values.Keys.FirstOrDefault() is { } unknown)
            throw new FormatException($"\"{unknown}\" is no constant of the model. Use a, b, c, flat, seqs, tokens, kv, block, hit.");
        try
        {
            model.Validate();
        }
        catch (ArgumentOutOfRangeException problem)
        {
            throw new FormatException(problem.Message, problem);
        }

        return model;
    }

    /// <summary>The model as <see cref="Parse"/> reads it.</summary>
    public override string ToString()
    {
        string kv = KvTokens is { } tokens ? string.Create(CultureInfo.InvariantCulture, $",kv={tokens}") : "";
        string flat = FlatTokens > 0 ? string.Create(CultureInfo.InvariantCulture, $",flat={FlatTokens}") : "";
        string hit = PrefixHitRate > 0 ? string.Create(CultureInfo.InvariantCulture, $",hit={PrefixHitRate:0.####}") : "";
        string block = BlockSize != 16 ? string.Create(CultureInfo.InvariantCulture, $",block={BlockSize}") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"batching:a={StepSeconds * 1e3:0.#####}ms,b={PerTokenSeconds * 1e6:0.#####}us,c={PerKvTokenSeconds * 1e9:0.#####}ns{flat},seqs={MaxSequences},tokens={MaxBatchedTokens}{kv}{block}{hit}");
    }

    /// <summary>Seconds of a step.</summary>
    /// <param name="tokens">Tokens computed in it.</param>
    /// <param name="kvTokens">Tokens that the decoding requests read.</param>
    public double StepTime(long tokens, double kvTokens) =>
        StepSeconds + (PerTokenSeconds * Math.Max(0, tokens - FlatTokens)) + (PerKvTokenSeconds * kvTokens);

    /// <summary>Whether the cache could hold the request at all.</summary>
    internal bool Holds(in TraceRequest request)
    {
        long blocks = (Math.Max(1L, request.InputTokens) + Math.Max(1L, request.OutputTokens) + BlockSize - 1) / BlockSize;
        return KvTokens is null || blocks <= KvTokens / BlockSize;
    }

    internal void Validate()
    {
        Require(StepSeconds > 0 && double.IsFinite(StepSeconds), nameof(StepSeconds), StepSeconds, "A step takes a time above zero.");
        Require(PerTokenSeconds >= 0 && double.IsFinite(PerTokenSeconds), nameof(PerTokenSeconds), PerTokenSeconds, "Give a time of zero or more.");
        Require(PerKvTokenSeconds >= 0 && double.IsFinite(PerKvTokenSeconds), nameof(PerKvTokenSeconds), PerKvTokenSeconds, "Give a time of zero or more.");
        Require(FlatTokens >= 0, nameof(FlatTokens), FlatTokens, "Give 0 or more.");
        Require(MaxSequences is >= 1 and <= ReplicaPool.MaxSlots, nameof(MaxSequences), MaxSequences, $"Give 1 to {ReplicaPool.MaxSlots}.");
        Require(MaxBatchedTokens >= MaxSequences, nameof(MaxBatchedTokens), MaxBatchedTokens, "Every request of the batch needs a token: give at least as many as requests.");
        Require(BlockSize >= 1, nameof(BlockSize), BlockSize, "Give 1 or more.");
        Require(KvTokens is null || KvTokens >= BlockSize, nameof(KvTokens), KvTokens, "Give at least one block.");
        Require(PrefixHitRate is >= 0 and < 1, nameof(PrefixHitRate), PrefixHitRate, "Give a share from 0 up to 1.");
    }

    private static double? Seconds(Dictionary<string, string> values, string key)
    {
        if (!values.Remove(key, out string? text))
            return null;
        (string suffix, double unit) = Array.Find(Units, candidate => text.EndsWith(candidate.Suffix, StringComparison.Ordinal));
        return suffix is not null && TryRead(text[..^suffix.Length], out double value)
            ? value * unit
            : throw new FormatException($"{key}: \"{text}\" is no time with a unit. Give it as 14ms, 42us or 60ns.");
    }

    private static double? Number(Dictionary<string, string> values, string key)
    {
        if (!values.Remove(key, out string? text))
            return null;
        return TryRead(text, out double value) && value <= 1e12 ? value : throw new FormatException($"{key}: \"{text}\" does not fit. Give a number of 0 or more.");
    }

    private static bool TryRead(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static void Require(bool condition, string name, object? value, string remedy)
    {
        if (!condition)
            throw new ArgumentOutOfRangeException(name, value, remedy);
    }
}
