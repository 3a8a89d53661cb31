using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using TirGen.Http;

namespace TirGen.Requests;

/// <summary>Calls the operations of one generated client with arguments that come as JSON.</summary>
internal sealed class ApiCaller
{
    private readonly RequestRecorder _recorder = new();
    private readonly object _options;
    private readonly object _client;
    private readonly JsonSerializerOptions _json;

    /// <param name="api">The generated client.</param>
    /// <param name="setting">The value of one of the client's options, by its name, when the document has a parameter for it.</param>
    public ApiCaller(GeneratedApi api, Func<string, JsonNode?> setting)
    {
        Type context = api.Assembly.GetType(GeneratedApi.Namespace + ".ApiJsonContext")!;
        _json = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine((IJsonTypeInfoResolver)context.GetProperty("Default")!.GetValue(null)!, new DefaultJsonTypeInfoResolver()),
        };
        _options = Options(api, setting);
        _client = Activator.CreateInstance(api.Assembly.GetType(GeneratedApi.Namespace + ".ApiClient")!, new HttpClient(_recorder, disposeHandler: false), _options)!;
    }

    /// <summary>Sends one request without and, when that can be done, one with the client's own checks.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="arguments">Its arguments; null is an argument that is left out.</param>
    /// <param name="refusal">What the client's checks say; null when they let the request through.</param>
    /// <returns>What was sent.</returns>
    /// <exception cref="JsonException">An argument does not fit its C# type.</exception>
    public async Task<JsonObject> SendAsync(GeneratedOperation operation, IEnumerable<JsonNode?> arguments, Action<string> refusal)
    {
        ParameterInfo[] parameters = operation.Call.GetParameters();
        object?[] values = [_client, .. arguments.Select((argument, i) => Value(argument, parameters[i + 1].ParameterType))];
        await CallAsync(operation, values, validates: true, refusal);
        JsonObject? passed = _recorder.Take();
        await CallAsync(operation, values, validates: false, static message => throw new InvalidOperationException(message));
        JsonObject sent = _recorder.Take() ?? throw new InvalidOperationException($"{operation.Key} sends nothing.");
        return passed is null || JsonNode.DeepEquals(passed, sent) ? sent : throw new InvalidOperationException($"{operation.Key} sends something else when it is checked: {passed.ToJsonString()} and {sent.ToJsonString()}.");
    }

    private object? Value(JsonNode? json, Type type) => json is null ? null
        : type == typeof(byte[]) ? Convert.FromBase64String((string)json!)
        : JsonSerializer.Deserialize(json, type, _json);

    private async Task CallAsync(GeneratedOperation operation, object?[] values, bool validates, Action<string> refusal)
    {
        _options.GetType().GetProperty("ValidateRequests")!.SetValue(_options, validates);
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
        foreach (PropertyInfo property in options.GetType().GetProperties().Where(static p => p.Name is not ("ValidateRequests" or "Credentials")))
        {
            property.SetValue(options, property.Name == "BaseAddress" ? new Uri("https://api.test/")
                : setting(property.Name) is { } json ? Value(json, property.PropertyType)
                : Secret(property.PropertyType));
        }

        return options;
    }

    /// <summary>A credential of a type: a text, a user with a password, or what is made of a text; null for another type.</summary>
    private static object? Secret(Type type) => type == typeof(string) ? "secret"
        : type == typeof(System.Net.NetworkCredential) ? new System.Net.NetworkCredential("user", "secret")
        : (Nullable.GetUnderlyingType(type) ?? type).GetMethod("op_Implicit", [typeof(string)])?.Invoke(null, ["secret"]);
}
