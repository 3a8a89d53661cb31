using System.Reflection;
using System.Reflection.Emit;

namespace TirGen.Generators.Tests.Paths;

/// <summary>
/// Calls the methods of a generated client that take a text of the path, whatever else they take: a builder of a body cannot be handed over by reflection, and
/// so the call is written as code, with the default of everything that nothing is known of.
/// </summary>
internal sealed class ClientProbe : IDisposable
{
    private readonly Recorder _recorder = new();
    private readonly HttpClient _http;
    private readonly object _client;

    private ClientProbe(Type client)
    {
        Name = client.Name;
        _http = new HttpClient(_recorder);
        ConstructorInfo constructor = client.GetConstructors().Single(static c => c.GetParameters() is [{ } http, _] && http.ParameterType == typeof(HttpClient));
        object options = Activator.CreateInstance(constructor.GetParameters()[1].ParameterType)!;
        foreach (PropertyInfo property in options.GetType().GetProperties().Where(static p => p.CanWrite))
        {
            Set(options, property);
        }

        _client = constructor.Invoke([_http, options]);
        Texts = [.. client.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).SelectMany(TextsOf)];
    }

    public string Name { get; }

    /// <summary>The methods, each with a parameter that is a whole segment of the path, by its name in the document.</summary>
    public IReadOnlyList<(MethodInfo Method, ParameterInfo Parameter, string WireName)> Texts { get; }

    /// <summary>The paths that were asked for.</summary>
    public IReadOnlyList<string> Sent => _recorder.Sent;

    /// <summary>The clients of an assembly.</summary>
    public static IEnumerable<ClientProbe> In(Assembly assembly) => assembly.GetTypes()
        .Where(static t => t is { IsClass: true, IsAbstract: false } && t.Name.EndsWith("Client", StringComparison.Ordinal)
            && t.GetConstructors().Any(static c => c.GetParameters() is [{ } http, _] && http.ParameterType == typeof(HttpClient)))
        .Select(static t => new ClientProbe(t));

    public void Dispose() => _http.Dispose();

    /// <summary>Calls a method with a text in one place, and with values that are not in the way in all others.</summary>
    public async Task CallAsync(MethodInfo method, ParameterInfo parameter, string text)
    {
        ParameterInfo[] parameters = method.GetParameters();
        object?[] values = [.. parameters.Select(p => p == parameter ? CompiledUrl.Text(p.ParameterType, text)
            : p.ParameterType.IsByRef || p.ParameterType.IsByRefLike || p.HasDefaultValue ? null
            : Known(p.ParameterType))];
        Task call = Caller(method, parameters)(_client, values);
        await call;
    }

    private static Func<object, object?[], Task> Caller(MethodInfo method, ParameterInfo[] parameters)
    {
        DynamicMethod code = new("Call", typeof(Task), [typeof(object), typeof(object?[])], typeof(ClientProbe).Module, skipVisibility: true);
        ILGenerator il = code.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Castclass, method.DeclaringType!);
        for (int i = 0; i < parameters.Length; i++)
        {
            Type type = parameters[i].ParameterType;
            Type held = type.IsByRef ? type.GetElementType()! : type;
            LocalBuilder local = il.DeclareLocal(held);
            if (!held.IsByRefLike && !type.IsByRef && !(parameters[i].HasDefaultValue && held.IsValueType))
            {
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Ldc_I4, i);
                il.Emit(OpCodes.Ldelem_Ref);
                il.Emit(OpCodes.Unbox_Any, held);
                il.Emit(OpCodes.Stloc, local);
            }

            il.Emit(type.IsByRef ? OpCodes.Ldloca : OpCodes.Ldloc, local);
        }

        il.Emit(OpCodes.Callvirt, method);
        il.Emit(OpCodes.Ret);
        return code.CreateDelegate<Func<object, object?[], Task>>();
    }

    private static IEnumerable<(MethodInfo Method, ParameterInfo Parameter, string WireName)> TextsOf(MethodInfo method)
    {
        if (!typeof(Task).IsAssignableFrom(method.ReturnType) || method.GetCustomAttribute<ApiOperationAttribute>() is not { } operation)
        {
            yield break;
        }

        foreach (string segment in operation.Path.Split('/').Where(static s => s is ['{', .., '}'] && s.IndexOf('{', 1) < 0))
        {
            string wireName = segment[1..^1];
            ParameterInfo? found = method.GetParameters().SingleOrDefault(p => Letters(p.Name!) == Letters(wireName) && CompiledUrl.TakesText(p.ParameterType));
            if (found is not null)
            {
                yield return (method, found, wireName);
            }
        }
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static void Set(object options, PropertyInfo property)
    {
        object? value = property.PropertyType == typeof(Uri) ? new Uri("https://api.example/base")
            : property.PropertyType == typeof(bool) ? false
            : property.PropertyType == typeof(Http.ApiCredentials) ? new Http.ApiCredentials()
            : Known(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        property.SetValue(options, value);
    }

    private static object? Known(Type type) => type == typeof(Http.ApiFile) ? null : CompiledUrl.Sample(type);

    private sealed class Recorder : HttpMessageHandler
    {
        public List<string> Sent { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent.Add(request.RequestUri!.AbsolutePath);
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
        }
    }
}
