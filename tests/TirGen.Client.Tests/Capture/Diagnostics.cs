using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Net.Http.Headers;

namespace TirGen.Client.Tests.Capture;

/// <summary>Reads what diagnostic listeners and event sources of the process are given, the objects included, but for those of the server.</summary>
internal sealed class Diagnostics : EventListener, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    [ThreadStatic]
    private static bool _isWriting;

    private readonly ConcurrentQueue<IDisposable> _subscriptions = new();
    private readonly bool _hasInternals;
    private readonly List<EventSource> _early = [];
    private readonly bool _isConstructed;

    /// <param name="hasInternals">Sources that the runtime keeps for its own makers are listened to as well.</param>
    public Diagnostics(bool hasInternals = false)
    {
        _hasInternals = hasInternals;
        _isConstructed = true;
        foreach (EventSource source in _early)
        {
            Enable(source);
        }

        _subscriptions.Enqueue(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public ConcurrentQueue<string> Lines { get; } = new();

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void OnNext(DiagnosticListener value)
    {
        if (!value.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
            _subscriptions.Enqueue(value.Subscribe(this));
    }

    // What is handed out is an object with the request as it is at this moment.
    public void OnNext(KeyValuePair<string, object?> value)
    {
        Lines.Enqueue($"{value.Key} {value.Value}");
        foreach (object? part in value.Value?.GetType().GetProperties().Select(property => property.GetValue(value.Value)) ?? [])
        {
            Lines.Enqueue($"{value.Key} {part}");
            if (part is HttpRequestMessage request)
                Lines.Enqueue($"{value.Key} {request.RequestUri?.AbsoluteUri} {request.Headers} {request.Headers.Authorization}");
            if (part is HttpResponseMessage { RequestMessage: { } sent })
                Lines.Enqueue($"{value.Key} {sent.RequestUri?.AbsoluteUri} {sent.Headers} {sent.Headers.Authorization}");
        }
    }

    public override void Dispose()
    {
        foreach (IDisposable subscription in _subscriptions)
        {
            subscription.Dispose();
        }

        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        // The base class calls this before the constructor runs.
        if (_isConstructed)
            Enable(eventSource);
        else
            (_early ?? []).Add(eventSource);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // What is done here has events of its own.
        if (_isWriting || Lines is null)
            return;
        _isWriting = true;
        Lines.Enqueue($"{eventData.EventSource.Name} {eventData.EventName} {string.Join(" ", (eventData.Payload ?? []).Select(Text))}");
        _isWriting = false;
    }

    private static string Text(object? value) => value switch
    {
        byte[] bytes => System.Text.Encoding.Latin1.GetString(bytes),
        HttpHeaders headers => headers.ToString(),
        _ => $"{value}",
    };

    private void Enable(EventSource source)
    {
        bool isInternal = source.Name.StartsWith("Private.", StringComparison.Ordinal);
        // Kestrel and its kin are the server's; the others tell of every allocation, task and array, in numbers.
        if (source.Name.StartsWith("Microsoft-AspNetCore", StringComparison.Ordinal) || (isInternal && !_hasInternals)
            || source.Name is "Microsoft-Windows-DotNETRuntime" or "NativeRuntimeEventSource" or "System.Threading.Tasks.TplEventSource" or "System.Buffers.ArrayPoolEventSource")
        {
            return;
        }

        EnableEvents(source, EventLevel.LogAlways, EventKeywords.All);
    }
}
