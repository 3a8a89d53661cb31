using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TirGen.Http;

namespace TirGen.Requests;

/// <summary>Calls the operations of one generated client, over a loopback server, with arguments that come as JSON.</summary>
internal sealed class ApiCaller : IDisposable
{
    private readonly LoopbackServer _server = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
    private readonly object _options;
    private readonly object _client;

    /// <param name="api">The generated client.</param>
    /// <param name="setting">The value of one of the client's options, by its name, when the document has a parameter for it.</param>
    public ApiCaller(GeneratedApi api, Func<string, JsonNode?> setting)
    {
        Type context = api.Assembly.GetType(GeneratedApi.Namespace + ".ApiJsonContext")!;
        Json = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine((IJsonTypeInfoResolver)context.GetProperty("Default")!.GetValue(null)!, new DefaultJsonTypeInfoResolver()),
            MaxDepth = 128,
        };
        _strict = new JsonSerializerOptions(Json) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };
        _options = Options(api, setting);
        _client = Activator.CreateInstance(api.Assembly.GetType(GeneratedApi.Namespace + ".ApiClient")!, _http, _options)!;
    }

    /// <summary>The same without what C#'s types do not hold, which a record keeps as it came otherwise.</summary>
    private readonly JsonSerializerOptions _strict;

    /// <summary>How values of the client's types are written and read.</summary>
    public JsonSerializerOptions Json { get; }

    public void Dispose()
    {
        _http.Dispose();
        _server.Dispose();
    }

    /// <summary>Sends one request without and, when that can be done, one with the client's own checks.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="arguments">Its arguments; null is an argument that is left out.</param>
    /// <param name="isStrict">Arguments that do not fit their C# types are none, instead of being kept as they came.</param>
    /// <param name="refusal">What the client's checks say; null when they let the request through.</param>
    /// <returns>What was sent.</returns>
    /// <exception cref="JsonException">An argument does not fit its C# type.</exception>
    public async Task<JsonObject> SendAsync(GeneratedOperation operation, IEnumerable<JsonNode?> arguments, bool isStrict, Action<string> refusal)
    {
        JsonNode?[] given = [.. arguments];
        _server.Answer = SentAnswer.Empty;
        await CheckAsync(operation, Values(operation, _client, given, isStrict ? _strict : Json), validates: true, refusal);
        JsonObject? passed = _server.Take();
        await CheckAsync(operation, Values(operation, _client, given, isStrict ? _strict : Json), validates: false, static message => throw new InvalidOperationException(message));
        JsonObject sent = _server.Take() ?? throw new InvalidOperationException($"{operation.Key} sends nothing.");
        return passed is null || RequestText.Of(passed) == RequestText.Of(sent) ? sent
            : throw new InvalidOperationException($"{operation.Key} sends something else when it is checked: {passed.ToJsonString()} and {sent.ToJsonString()}.");
    }

    /// <summary>Calls a method and lets it be answered.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="arguments">Its arguments; null is an argument that is left out.</param>
    /// <param name="answer">The answer.</param>
    public async Task<ReceivedAnswer> ReceiveAsync(GeneratedOperation operation, IEnumerable<JsonNode?> arguments, SentAnswer answer)
    {
        _server.Answer = answer;
        SetChecks(false);
        ApiCall call = new();
        object client = _client.GetType().GetMethod("With", [typeof(ApiCall)])!.Invoke(_client, [call])!;
        object? value = null;
        ApiException? error = null;
        try
        {
            value = await (Task<object?>)operation.Call.Invoke(null, BindingFlags.DoNotWrapExceptions, null, Values(operation, client, [.. arguments], Json), null)!;
            if (value is ApiStream stream)
            {
                await using (stream)
                {
                    MemoryStream content = new();
                    await stream.CopyToAsync(content);
                    value = content.ToArray();
                }
            }
        }
        catch (ApiException exception)
        {
            error = exception;
        }

        return new ReceivedAnswer(value, error, call.Response);
    }

    private object?[] Values(GeneratedOperation operation, object client, JsonNode?[] arguments, JsonSerializerOptions json)
    {
        ParameterInfo[] parameters = operation.Call.GetParameters();
        return [client, .. arguments.Select((argument, i) => Value(argument, parameters[i + 1].ParameterType, json))];
    }

    private object? Value(JsonNode? json, Type type, JsonSerializerOptions options) => json is null ? null
        // A list or one of its items is a list in C#.
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && json is not JsonArray ? JsonSerializer.Deserialize(new JsonArray(json.DeepClone()), type, options)
        : type == typeof(byte[]) ? Convert.FromBase64String((string)json!)
        : type == typeof(ApiFile) ? new ApiFile(Encoding.UTF8.GetBytes(json.ToString()))
        : type.GetMethod("ToContent", []) is not null && type.IsClass ? Parts(json as JsonObject ?? new JsonObject { [json is JsonArray ? "files" : "file"] = json.DeepClone() }, type, options)
        : JsonSerializer.Deserialize(json, type, options);

    /// <summary>A body of parts: a class with a property for each.</summary>
    private object Parts(JsonObject parts, Type type, JsonSerializerOptions options)
    {
        object body = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        foreach (PropertyInfo property in type.GetProperties())
        {
            JsonNode? part = parts.FirstOrDefault(p => DocumentOperation.Spelling(p.Key) == DocumentOperation.Spelling(property.Name)).Value;
            property.SetValue(body, part is JsonArray files && property.PropertyType == typeof(IReadOnlyList<ApiFile>)
                ? files.Select(file => (ApiFile)Value(file, typeof(ApiFile), options)!).ToArray()
                : Value(part, property.PropertyType, options));
        }

        return body;
    }

    private void SetChecks(bool validates) => _options.GetType().GetProperty("ValidateRequests")!.SetValue(_options, validates);

    private async Task CheckAsync(GeneratedOperation operation, object?[] values, bool validates, Action<string> refusal)
    {
        SetChecks(validates);
        try
        {
            await (Task)operation.Call.Invoke(null, BindingFlags.DoNotWrapExceptions, null, values, null)!;
        }
        catch (ApiValidationException exception)
        {
            refusal(exception.Message);
        }
        catch (ApiException)
        {
            // The answer is none that the operation describes; the request is all that counts here.
        }
    }

    private object Options(GeneratedApi api, Func<string, JsonNode?> setting)
    {
        object options = Activator.CreateInstance(api.Assembly.GetType(GeneratedApi.Namespace + ".ApiOptions")!)!;
        foreach (PropertyInfo property in options.GetType().GetProperties().Where(static p => p.Name is not ("ValidateRequests" or "Credentials") && p.CanWrite))
        {
            property.SetValue(options, property.PropertyType == typeof(Uri) ? new Uri(_server.Address, property.Name == "BaseAddress" ? "base/" : "other/")
                : setting(property.Name) is { } json ? Value(json, property.PropertyType, Json)
                : Secret(property.PropertyType));
        }

        return options;
    }

    /// <summary>A credential of a type: a text, a user with a password, or what is made of a text; null for another type.</summary>
    private static object? Secret(Type type) => type == typeof(string) ? "the-secret"
        : type == typeof(System.Net.NetworkCredential) ? new System.Net.NetworkCredential("user", "the-secret")
        : (Nullable.GetUnderlyingType(type) ?? type).GetMethod("op_Implicit", [typeof(string)])?.Invoke(null, ["the-secret"]);
}
