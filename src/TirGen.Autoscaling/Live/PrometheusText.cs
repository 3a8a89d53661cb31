using System.Globalization;

namespace TirGen.Autoscaling;

/// <summary>
/// Samples in Prometheus' text format, as <c>/metrics</c> of vLLM, an interceptor or a gateway answers. OpenMetrics is read too. Comments,
/// exemplars and times of samples are left out.
/// </summary>
public sealed class PrometheusText
{
    private readonly List<PrometheusSeries> _series = [];

    private PrometheusText()
    {
    }

    /// <summary>Every sample, in its order.</summary>
    public IReadOnlyList<PrometheusSeries> Series => _series;

    /// <summary>Reads a text.</summary>
    /// <exception cref="FormatException">A line is no sample; the message has its number.</exception>
    public static PrometheusText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        PrometheusText parsed = new();
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            ReadOnlySpan<char> line = raw.AsSpan().Trim();
            if (!line.IsEmpty && line[0] != '#')
                parsed._series.Add(PrometheusSeries.Parse(line, number));
        }

        return parsed;
    }

    /// <summary>
    /// The sum over the series of a metric, of all replicas together: <c>vllm:num_requests_running</c>, or with labels that must be so,
    /// <c>http_requests_total{code="200"}</c>.
    /// </summary>
    /// <returns>The sum; null where there is no such series, or one of them is not a number.</returns>
    /// <exception cref="FormatException">The selector is not of this form.</exception>
    public double? Sum(string selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        PrometheusSeries wanted = PrometheusSeries.ParseSelector(selector);
        double sum = 0;
        bool any = false;
        foreach (PrometheusSeries series in _series)
        {
            if (series.Name != wanted.Name || !wanted.Labels.All(label => series.Labels.TryGetValue(label.Key, out string? value) && value == label.Value))
                continue;
            sum += series.Value;
            any = true;
        }

        return any && double.IsFinite(sum) ? sum : null;
    }

    /// <summary>The sum of several selectors, for example of running and of waiting requests; null when one of them has no value.</summary>
    /// <exception cref="FormatException">A selector is not of this form.</exception>
    public double? Sum(IEnumerable<string> selectors)
    {
        ArgumentNullException.ThrowIfNull(selectors);
        double? sum = 0;
        foreach (string selector in selectors)
            sum += Sum(selector);
        return sum;
    }

    /// <summary>Reads a number as Prometheus writes it, also <c>NaN</c>, <c>+Inf</c> and <c>-Inf</c>.</summary>
    internal static bool TryReadValue(ReadOnlySpan<char> text, out double value)
    {
        value = text switch { "NaN" => double.NaN, "+Inf" or "Inf" => double.PositiveInfinity, "-Inf" => double.NegativeInfinity, _ => 0 };
        return value != 0 || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }
}
