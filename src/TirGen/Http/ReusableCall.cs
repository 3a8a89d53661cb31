using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using TirGen.Reading;

namespace TirGen.Http;

/// <summary>One call made again and again: the same operation at the same address, one at a time. What a call needs is kept for the next.</summary>
/// <remarks>
/// <para>
/// This is the way with the fewest allocations: beside what the handlers do, a call costs its <see cref="HttpRequestMessage"/>, and through
/// <see cref="HttpClient"/> a task. A generated client's own methods cost some hundred bytes more; use those unless the bytes of a call count.
/// </para>
/// <para>
/// Handlers must be done with a request when its task is; credentials are the affair of a <see cref="CredentialHandler"/>. A call that fails or is
/// cancelled leaves the memory of its body to the collector, since someone may still be reading it. A handler that sends a body when its call is over gets an
/// exception; when the next has begun, it would send the body of that.
/// </para>
/// <code>
/// using ReusableCall call = new(http, operation, address);
/// request.WriteTo(call.BeginBody());
/// HttpStatusCode status = await call.SendAsync(cancellationToken);
/// bool isDone = call.Answer.IsDataText("Model Endpoint restarted successfully");
/// </code>
/// </remarks>
public sealed class ReusableCall : IDisposable
{
    private const int Idle = 0;
    private const int Sending = 1;
    private const int Disposed = 2;

    private readonly HttpMessageInvoker _http;
    private readonly ApiOperation _operation;
    private readonly Uri _address;
    private ReusableContent? _content;
    private PooledBody _answer;
    private int _state = Idle;
    private bool _hasBodies;
    private bool _isBodyWritten;

    /// <summary>Prepares a call.</summary>
    /// <param name="http">Sends the requests; it is not disposed. The timeout of an <see cref="HttpClient"/> holds for the whole call.</param>
    /// <param name="operation">What is called.</param>
    /// <param name="address">The absolute address, without credentials.</param>
    public ReusableCall(HttpMessageInvoker http, ApiOperation operation, Uri address)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(address);
        _http = http;
        _operation = operation;
        _address = address;
    }

    /// <summary>The answer of the last call, in the envelope of TIR; views of a buffer that the next call, and <see cref="Dispose"/>, take back.</summary>
    /// <exception cref="JsonException">There is none, or it is no JSON object.</exception>
    public ResponseEnvelope Answer => ResponseEnvelope.Parse(_answer.Bytes);

    /// <summary>The body of the last answer as it came; as long valid as <see cref="Answer"/>.</summary>
    public ReadOnlySpan<byte> AnswerBytes => _answer.Bytes;

    /// <summary>Begins the body of the next call. A call of an operation without a body is sent without it.</summary>
    /// <returns>Takes the UTF-8 JSON.</returns>
    /// <exception cref="InvalidOperationException">A call is under way.</exception>
    /// <exception cref="ObjectDisposedException">This was disposed.</exception>
    public IBufferWriter<byte> BeginBody()
    {
        int state = Volatile.Read(ref _state);
        ObjectDisposedException.ThrowIf(state == Disposed, this);
        if (state == Sending)
            throw new InvalidOperationException("The call is under way; its body cannot be changed.");
        _content ??= new ReusableContent();
        _content.Clear();
        _hasBodies = _isBodyWritten = true;
        return _content;
    }

    /// <summary>Sends the request and reads the answer.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The status, a success. Await it once.</returns>
    /// <exception cref="ApiException">The status is no success.</exception>
    /// <exception cref="HttpRequestException">No answer came, or only a part of it.</exception>
    /// <exception cref="InvalidOperationException">A call is under way, or the body of the call before was not followed by another, or nothing was written to the body.</exception>
    /// <exception cref="ObjectDisposedException">This was disposed.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled or ran out of time.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<HttpStatusCode> SendAsync(CancellationToken cancellationToken = default)
    {
        int state = Interlocked.CompareExchange(ref _state, Sending, Idle);
        ObjectDisposedException.ThrowIf(state == Disposed, this);
        if (state == Sending)
            throw new InvalidOperationException("The call is under way; a second one needs an object of its own.");
        using Activity? activity = _operation.StartActivity(_address);
        try
        {
            ReturnAnswer();
            ReusableContent? content = TakeBody();
            Deadline deadline = Deadline.After((_http as HttpClient)?.Timeout ?? Timeout.InfiniteTimeSpan);
            using HttpRequestMessage request = _operation.CreateRequest(_address, content);
            using HttpResponseMessage response = await DeliverAsync(request, cancellationToken).ConfigureAwait(false);
            response.RequestMessage ??= request;
            ApiActivity.SetResponse(activity, response);
            if (!response.IsSuccessStatusCode)
                throw await ApiException.FromResponseAsync(response, _operation.Method.Method, _address.AbsolutePath, _operation, deadline, cancellationToken).ConfigureAwait(false);
            _answer = await PooledBody.ReadAsync(response, ApiTransport.MaxAnswerBytes, keepsPart: false, deadline, cancellationToken).ConfigureAwait(false);
            // Over HTTP/2 an answer can come before the body was read to its end.
            if (content?.TryClose() == true)
                _content = content;
            return response.StatusCode;
        }
        catch (Exception exception)
        {
            ApiActivity.SetException(activity, exception);
            throw;
        }
        finally
        {
            // Who disposed in the meantime left the answer to this call.
            if (Interlocked.CompareExchange(ref _state, Idle, Sending) == Disposed)
                ReturnAnswer();
        }
    }

    /// <summary>Gives the buffer of the answer back; while a call is under way, when that ends.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _state, Disposed) == Idle)
            ReturnAnswer();
    }

    private Task<HttpResponseMessage> DeliverAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_http is not HttpClient client)
            return _http.SendAsync(request, cancellationToken);
        request.Version = client.DefaultRequestVersion;
        request.VersionPolicy = client.DefaultVersionPolicy;
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private ReusableContent? TakeBody()
    {
        if (_hasBodies != _isBodyWritten)
            throw new InvalidOperationException("The body was sent with the call before; write it anew.");
        if (_isBodyWritten && _content!.IsEmpty)
            throw new InvalidOperationException("Nothing was written to the body; a request that could not be written is not sent without one.");
        ReusableContent? content = _content;
        _content = null;
        _isBodyWritten = false;
        content?.Complete();
        return content;
    }

    private void ReturnAnswer()
    {
        PooledBody answer = _answer;
        _answer = default;
        answer.Return();
    }
}
