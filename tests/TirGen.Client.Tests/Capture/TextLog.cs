using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TirGen.Client.Tests.Capture;

/// <summary>Keeps every line of a log, and every scope.</summary>
internal sealed class TextLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Lines.Enqueue(Text(state));
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{formatter(state, exception)} {Text(state)} {exception}");

    public void Dispose()
    {
    }

    // What a structured sink would store, beside the sentence.
    private static string Text(object? state) => state is IEnumerable<KeyValuePair<string, object?>> values
        ? string.Join(" ", values.Select(static pair => $"{pair.Key}={pair.Value}"))
        : $"{state}";
}
