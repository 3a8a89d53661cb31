using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TirGen.Http.Streaming;
using TirGen.Reading;

namespace TirGen.Http;

/// <content>Answers that are read as they come.</content>
public sealed partial class ApiTransport
{
    private const int ChunkBytes = 16 * 1024;

    /// <summary>Sends a request whose answer is bytes, and returns when they begin.</summary>
    /// <inheritdoc cref="SendAsync{T}" path="/param"/>
    /// <returns>The bytes as they come. The caller disposes it.</returns>
    /// <exception cref="ApiException">The status is no success.</exception>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled or ran out of time.</exception>
    public async Task<ApiStream> SendForStreamAsync(ApiOperation operation, Uri address, HttpContent? content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(address);
        HttpResponseMessage response = await OpenAsync(operation, address, content, lastEventId: null, cancellationToken).ConfigureAwait(false);
        return new ApiStream(response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), cancellationToken);
    }

    /// <summary>Sends a request whose answer is a stream of events, when the walk over them begins. The walk can be made once.</summary>
    /// <inheritdoc cref="SendAsync{T}" path="/param"/>
    /// <returns>The events as they come. The end of the walk, or of a token, ends the connection.</returns>
    /// <exception cref="ApiException">The status is no success, or what comes is no stream of events.</exception>
    /// <exception cref="HttpRequestException">No answer came, or the connection ended inside of it.</exception>
    /// <exception cref="InvalidOperationException">It was walked over before; or it is to be opened anew and has a body.</exception>
    /// <exception cref="OperationCanceledException">The walk was cancelled, or the stream did not begin in time.</exception>
    public IAsyncEnumerable<ApiEvent> SendForEvents(ApiOperation operation, Uri address, HttpContent? content, CancellationToken cancellationToken) =>
        EventsAsync<ApiEvent>(operation, address, new OneTimeContent(content), static text => new ApiEvent(text), cancellationToken);

    /// <summary>Sends a request whose answer is a stream of events with JSON, when the walk over them begins. The walk can be made once.</summary>
    /// <inheritdoc cref="SendForEvents" path="/param|/returns|/exception"/>
    /// <param name="read">Reads the data of an event.</param>
    public IAsyncEnumerable<ApiEvent<T>> SendForEvents<T>(ApiOperation operation, Uri address, HttpContent? content, ApiRead<T?> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        return EventsAsync(operation, address, new OneTimeContent(content), text => ApiEvent<T>.Read(text, read), cancellationToken);
    }

    /// <summary>Sends a request whose answer is JSON texts one behind the other, when the walk over them begins. The walk can be made once.</summary>
    /// <inheritdoc cref="SendAsync{T}" path="/param"/>
    /// <param name="separator">What stands between the texts: a line feed (<c>application/x-ndjson</c>), or U+001E before each (<c>application/json-seq</c>, RFC 7464).</param>
    /// <param name="read">Reads a text.</param>
    /// <returns>The values as they come. The end of the walk, or of a token, ends the connection.</returns>
    /// <exception cref="ApiException">The status is no success, or a text is no JSON of the type.</exception>
    /// <exception cref="HttpRequestException">No answer came, or the connection ended inside of it.</exception>
    /// <exception cref="InvalidOperationException">It was walked over before.</exception>
    /// <exception cref="OperationCanceledException">The walk was cancelled, or the answer did not begin in time.</exception>
    public IAsyncEnumerable<T> SendForItems<T>(
        ApiOperation operation, Uri address, HttpContent? content, char separator, ApiRead<T?> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(separator, '\x7f');
        return ItemsAsync(operation, address, new OneTimeContent(content), (byte)separator, read, cancellationToken);
    }

    /// <summary>Sends a request and returns when the content of a success begins; the caller disposes the answer and its request.</summary>
    private async Task<HttpResponseMessage> OpenAsync(ApiOperation operation, Uri address, HttpContent? content, string? lastEventId, CancellationToken cancellationToken)
    {
        using Activity? activity = operation.StartActivity(_server);
        // The time ends with the headers.
        using CallLimit? limit = _call?.Timeout is null ? null : new CallLimit(_call.Timeout, cancellationToken);
        CancellationToken token = limit?.Token ?? cancellationToken;
        HttpRequestMessage request = operation.CreateRequest(address, content);
        HttpResponseMessage? response = null;
        try
        {
            if (!string.IsNullOrEmpty(lastEventId))
                request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
            Deadline deadline = Deadline.After(_http.Timeout);
            response = await DeliverAsync(request, operation.Security, token).ConfigureAwait(false);
            response.RequestMessage ??= request;
            Note(activity, response);
            if (!response.IsSuccessStatusCode)
                throw await ErrorAsync(response, operation, address, deadline, token).ConfigureAwait(false);
            return response;
        }
        catch (Exception exception)
        {
            ApiActivity.SetException(activity, exception);
            response?.Dispose();
            request.Dispose();
            if (exception is OperationCanceledException && limit?.IsOver == true)
                throw limit.Failure(exception);
            throw;
        }
    }

    private async IAsyncEnumerable<TEvent> EventsAsync<TEvent>(
        ApiOperation operation, Uri address, OneTimeContent content, Func<EventText, TEvent?> make, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TEvent : ApiEvent
    {
        HttpContent? body = content.Take();
        bool reconnects = _call?.Reconnects == true;
        if (reconnects && body is not null)
            throw new InvalidOperationException($"{operation.Name ?? operation.Template} has a body, which is sent once: its stream cannot be opened anew.");
        Reconnection reconnection = new();
        EventStreamParser parser = new(_call?.LastEventId ?? "");
        byte[] chunk = new byte[ChunkBytes];
        do
        {
            using EventConnection? connection = await ConnectAsync(operation, address, body, parser, reconnection, cancellationToken).ConfigureAwait(false);
            if (connection is null)
                continue;
            if (connection.IsEnd)
                yield break;
            reconnection.Succeeded();
            while (await connection.ReadAsync(chunk, mayBreak: reconnects, cancellationToken).ConfigureAwait(false) is > 0 and int length)
            {
                Append(parser, chunk.AsSpan(0, length), connection.Response, operation, address);
                while (parser.TryTake(out EventText text))
                {
                    if (_call is not null)
                        _call.LastEventId = text.Id;
                    if (make(text) is not { } made)
                        yield break;
                    yield return made;
                }
            }

            if (_call is not null)
                _call.LastEventId = parser.LastEventId;
        }
        while (reconnects && await reconnection.WaitAsync(parser.Retry, cancellationToken).ConfigureAwait(false));
    }

    /// <returns>The connection; null when one that is opened anew cannot be for now.</returns>
    private async Task<EventConnection?> ConnectAsync(
        ApiOperation operation, Uri address, HttpContent? body, EventStreamParser parser, Reconnection reconnection, CancellationToken cancellationToken)
    {
        parser.Begin();
        HttpResponseMessage response;
        try
        {
            response = await OpenAsync(operation, address, body, parser.LastEventId, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (reconnection.MayTryAgain(exception, cancellationToken))
        {
            return null;
        }

        if (response.StatusCode != HttpStatusCode.NoContent && response.Content.Headers.ContentType?.MediaType is { } type
            && !type.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            using (response)
            {
                PooledBody said = await PooledBody.ReadAsync(response, ApiException.MaxBodyBytes, keepsPart: true, Deadline.After(_http.Timeout), cancellationToken).ConfigureAwait(false);
                ApiException misfit = Misfit(operation, response, address, $"The answer is {type} and no stream of events.", said.Bytes, said.IsPart);
                said.Return();
                throw misfit;
            }
        }

        return new EventConnection(response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
    }

    private void Append(EventStreamParser parser, ReadOnlySpan<byte> chunk, HttpResponseMessage response, ApiOperation operation, Uri address)
    {
        if (!parser.TryAppend(chunk, MaxAnswerBytes))
            throw Misfit(operation, response, address, $"An event has {MaxAnswerBytes} bytes or more.", [], isCut: false);
    }

    private async IAsyncEnumerable<T> ItemsAsync<T>(
        ApiOperation operation, Uri address, OneTimeContent content, byte separator, ApiRead<T?> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using EventConnection connection = await OpenItemsAsync(operation, address, content.Take(), cancellationToken).ConfigureAwait(false);
        TextSplitter splitter = new(separator);
        byte[] chunk = new byte[ChunkBytes];
        bool isEnd;
        do
        {
            int length = await connection.ReadAsync(chunk, mayBreak: false, cancellationToken).ConfigureAwait(false);
            isEnd = length == 0;
            if (!splitter.TryAppend(chunk.AsSpan(0, length), isEnd, MaxAnswerBytes))
                throw Misfit(operation, connection.Response, address, $"A text has {MaxAnswerBytes} bytes or more.", [], isCut: false);
            while (splitter.TryTake(out ReadOnlyMemory<byte> text))
            {
                yield return ReadItem(operation, connection.Response, address, text.Span, read, cancellationToken);
            }
        }
        while (!isEnd);
    }

    private async Task<EventConnection> OpenItemsAsync(ApiOperation operation, Uri address, HttpContent? content, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await OpenAsync(operation, address, content, lastEventId: null, cancellationToken).ConfigureAwait(false);
        return new EventConnection(response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));
    }

    private T ReadItem<T>(ApiOperation operation, HttpResponseMessage response, Uri address, ReadOnlySpan<byte> json, ApiRead<T?> read, CancellationToken cancellationToken)
    {
        try
        {
            return JsonAnswer.Read(read, json, default, cancellationToken);
        }
        catch (JsonException exception)
        {
            throw Misfit(operation, response, address, $"A text of the answer is no {typeof(T).Name}: {exception.Message}", json, isCut: false);
        }
    }

    private ApiException Misfit(ApiOperation operation, HttpResponseMessage response, Uri address, string message, ReadOnlySpan<byte> body, bool isCut) =>
        new(response.StatusCode, operation.Method.Method, PathOf(address))
        {
            Operation = operation.Name,
            Headers = new ApiHeaders(response),
            ApiMessage = SecretMask.Apply(message, response.RequestMessage),
            Body = SecretMask.Apply(
                BodyText.Decode(body[..Math.Min(body.Length, ApiException.MaxBodyBytes)], response.Content.Headers),
                response.RequestMessage,
                isCut || body.Length > ApiException.MaxBodyBytes),
        };
}
