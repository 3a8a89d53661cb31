using System.Globalization;

namespace TirGen.Autoscaling;

/// <summary>Service time of a request from its tokens: s = a + b · input + c · output, in seconds. Traces of tokens have no durations.</summary>
public readonly record struct ServiceTimeModel
{
    /// <summary>Creates a model.</summary>
    /// <param name="constant">a: seconds per request.</param>
    /// <param name="perInputToken">b: seconds per input token.</param>
    /// <param name="perOutputToken">c: seconds per output token.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public ServiceTimeModel(double constant, double perInputToken, double perOutputToken)
    {
        Constant = Checked(constant, nameof(constant));
        PerInputToken = Checked(perInputToken, nameof(perInputToken));
        PerOutputToken = Checked(perOutputToken, nameof(perOutputToken));
    }

    /// <summary>The example of the shared traces: 0.2 s, 0.1 ms per input token, 30 ms per output token.</summary>
    public static ServiceTimeModel Default => new(0.2, 0.0001, 0.03);

    /// <summary>Seconds per request.</summary>
    public double Constant { get; }

    /// <summary>Seconds per input token.</summary>
    public double PerInputToken { get; }

    /// <summary>Seconds per output token.</summary>
    public double PerOutputToken { get; }

    /// <summary>Reads <c>a,b,c</c> in seconds, such as <c>0.2,0.0001,0.03</c>.</summary>
    /// <exception cref="FormatException">Not three non-negative numbers.</exception>
    public static ServiceTimeModel Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        double[] numbers = new double[3];
        bool valid = parts.Length == 3;
        for (int i = 0; valid && i < 3; i++)
        {
            valid = double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])
                && double.IsFinite(numbers[i]) && numbers[i] >= 0;
        }

        return valid
            ? new(numbers[0], numbers[1], numbers[2])
            : throw new FormatException($"\"{text}\" is no service-time model. Give a,b,c in seconds, such as 0.2,0.0001,0.03.");
    }

    /// <summary>Service time of a request.</summary>
    public TimeSpan ServiceTime(long inputTokens, long outputTokens) =>
        TimeSpan.FromSeconds(Constant + (PerInputToken * inputTokens) + (PerOutputToken * outputTokens));

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Constant},{PerInputToken},{PerOutputToken}");

    private static double Checked(double value, string name) => double.IsFinite(value) && value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Give 0 or more seconds.");
}
