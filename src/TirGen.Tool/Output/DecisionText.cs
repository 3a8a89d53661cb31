using TirGen.Autoscaling;

namespace TirGen.Tool.Output;

/// <summary>Writes decisions, one line each; a row of equal ones without a change is written once, with their number.</summary>
internal sealed class DecisionText(TextWriter writer, AutoscalingPolicy policy, DateTime? start, TimeSpan from, TimeSpan to, bool changesOnly) : IProgress<Decision>
{
    private string? _sentence;
    private TimeSpan _first;
    private TimeSpan _last;
    private int _count;

    /// <summary>Takes the next decision.</summary>
    public void Report(Decision value)
    {
        if (value.Time < from || value.Time > to || (changesOnly && !value.IsChange))
            return;
        string sentence = value.Explain(policy);
        if (sentence != _sentence || value.IsChange)
        {
            Complete();
            _sentence = sentence;
            _first = value.Time;
        }

        _last = value.Time;
        _count++;
    }

    /// <summary>Writes what is still open.</summary>
    public void Complete()
    {
        if (_sentence is not null)
            writer.WriteLine(_count == 1 ? $"{Clock(_first)}  {_sentence}" : $"{Clock(_first)}  {_sentence} ({_count} times, until {Clock(_last)})");
        _sentence = null;
        _count = 0;
    }

    private string Clock(TimeSpan time) => ClockText.Of(time, start);
}
