using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using TirGen.Generators.Tests.Corpus;

namespace TirGen.Generators.Tests.Paths;

/// <summary>The type of an operation's URL, generated from a document, compiled and loaded: its members are set by name.</summary>
internal sealed class CompiledUrl
{
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> Assemblies = new(StringComparer.Ordinal);

    private readonly object _url;
    private readonly Type _type;

    private CompiledUrl(Type type)
    {
        _type = type;
        _url = RuntimeHelpers.GetUninitializedObject(type);
        foreach (PropertyInfo property in type.GetProperties().Where(static p => p.GetCustomAttribute<RequiredMemberAttribute>() is not null))
        {
            property.SetValue(_url, Sample(property.PropertyType));
        }
    }

    /// <summary>The documents of the corpus, and those of this project.</summary>
    public static IEnumerable<string> Documents => CorpusFolder.Documents.Select(static path => Path.GetFileName(path)).Concat(["tir.json", "requests.yaml"]);

    public string Name => _type.Name;

    /// <summary>The required members that a text can be given.</summary>
    public IEnumerable<string> Texts => _type.GetProperties()
        .Where(static p => p.GetCustomAttribute<RequiredMemberAttribute>() is not null && TakesText(p.PropertyType)).Select(static p => p.Name);

    public static string Read(string file) =>
        file is "tir.json" or "requests.yaml" ? GeneratorHost.ReadResource(file) : File.ReadAllText(Path.Combine(CorpusFolder.Path, file));

    /// <summary>The URLs of a document, all required members set.</summary>
    public static IReadOnlyList<CompiledUrl> In(string file, string document) => [.. Compile(file, document).GetTypes()
        .Where(static t => t is { IsValueType: true } && t.GetInterface("IUtf8Writable") is not null && t.GetInterface("IJsonBody") is null).Select(static t => new CompiledUrl(t))];

    /// <summary>The code of a document, compiled and loaded.</summary>
    public static Assembly Compile(string file, string document) => Assemblies.GetOrAdd(document, key => new Lazy<Assembly>(() =>
    {
        GeneratorHost.Driver(new SpecText(file, key, "Paths.Api")).RunGeneratorsAndUpdateCompilation(GeneratorHost.Compilation(), out Compilation output, out _);
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = output.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Take(5)));
        return Assembly.Load(image.ToArray());
    })).Value;

    public void Set(string property, string value)
    {
        PropertyInfo member = _type.GetProperty(property)!;
        member.SetValue(_url, Text(member.PropertyType, value));
    }

    public string Write() => _url.ToString()!;

    /// <summary>The name in the document, as the member's documentation would say it: the attribute does.</summary>
    public string WireNameOf(string property) => _type.GetProperty(property)!.GetCustomAttribute<ApiParameterAttribute>()!.Name;

    /// <summary>Whether a value of a type can be made of any text.</summary>
    public static bool TakesText(Type type) => type == typeof(string) || (type is { IsValueType: true, IsEnum: false } && type.GetConstructor([typeof(string)]) is not null && type != typeof(DateTime) && type != typeof(Guid));

    /// <summary>A value of a type that takes a text, or of an enum by its number.</summary>
    public static object Text(Type type, string value) => type == typeof(string) ? value
        : type.IsEnum ? Enum.ToObject(type, int.Parse(value, System.Globalization.CultureInfo.InvariantCulture))
        : type.GetConstructor([typeof(string)])!.Invoke([value]);

    /// <summary>Some value of a type.</summary>
    public static object? Sample(Type type)
    {
        if (TakesText(type))
        {
            return Text(type, "a");
        }

        if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            Array one = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            one.SetValue(Sample(type.GetGenericArguments()[0]), 0);
            return one;
        }

        if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            Type map = typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments());
            object made = Activator.CreateInstance(map)!;
            ((System.Collections.IDictionary)made).Add("k", Sample(type.GetGenericArguments()[1]));
            return made;
        }

        if (type == typeof(byte[]))
        {
            return new byte[] { 1 };
        }

        if (type.IsEnum)
        {
            return type.GetEnumValues().GetValue(0);
        }

        if (type.IsValueType)
        {
            return Activator.CreateInstance(type);
        }

        object record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (PropertyInfo property in type.GetProperties().Where(static p => p.CanWrite))
        {
            Type held = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (held == typeof(string) || held.IsPrimitive)
            {
                property.SetValue(record, Sample(held));
            }
        }

        return record;
    }
}
