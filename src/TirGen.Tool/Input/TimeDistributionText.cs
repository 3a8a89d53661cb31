using TirGen.Autoscaling;

namespace TirGen.Tool.Input;

/// <summary>Distributions of times on the command line: a plain time, or a name with its parameters.</summary>
internal static class TimeDistributionText
{
    public const string Grammar = "S, uniform:LEAST:MOST, exponential:MEAN or lognormal:MEDIAN:P95";

    /// <summary>Reads a distribution.</summary>
    /// <exception cref="FormatException">Another text; the message shows the forms.</exception>
    public static TimeDistribution Parse(string text)
    {
        string[] parts = text.Split(':');
        try
        {
            return parts switch
            {
                [var time] => TimeDistribution.Fixed(NumberText.Time(time)),
                ["uniform", var least, var most] => TimeDistribution.Uniform(NumberText.Time(least), NumberText.Time(most)),
                ["exponential", var mean] => TimeDistribution.Exponential(NumberText.Time(mean)),
                ["lognormal", var median, var percentile95] => TimeDistribution.LogNormal(NumberText.Time(median), NumberText.Time(percentile95)),
                _ => throw Unreadable(text),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new FormatException($"The parameters of \"{text}\" are out of order. Give the smaller time first, and a median above 0.");
        }
    }

    /// <summary>The time to expect: the only one, the middle, the mean or the median.</summary>
    /// <exception cref="FormatException">Another text.</exception>
    public static TimeSpan Typical(string text)
    {
        string[] parts = text.Split(':');
        return parts switch
        {
            [var time] => NumberText.Time(time),
            ["uniform", var least, var most] => (NumberText.Time(least) + NumberText.Time(most)) / 2,
            [_, var middle, ..] => NumberText.Time(middle),
            _ => throw Unreadable(text),
        };
    }

    private static FormatException Unreadable(string text) => new($"\"{text}\" is no distribution of times. Give {Grammar}.");
}
