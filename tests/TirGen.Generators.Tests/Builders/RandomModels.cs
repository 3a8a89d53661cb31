using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;

namespace TirGen.Generators.Tests.Builders;

/// <summary>Makes random records of any generated type, with every optional member sometimes there and sometimes not.</summary>
internal sealed class RandomModels(Random random)
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly string[] Hostile =
    [
        "", " ", "plain", "\"", "\\", "\n\r\t\b\f\0\u001f\u007f", "</script>&'+<>", "grüße", "漢字かな", "😀 pair", "\ud800", "\udc00 low", "x\ud800y",
        "\u2028\u2029\ufeff", "{\"json\":[1,2]}", "a\\u0041b", new string('a', 100), new string('é', 70), "tail\"", "1234567\"8", "123456789012345\\",
    ];

    private static readonly int[] Telling = [-1, 0, 1, 2, 3, 5, 10, 60, 63, 64, 65, 300, 511, 512, 513];

    private static readonly string[] TellingTexts =
    [
        "", " ", "0", "5", "60", "-5", "5m", "a", "ab", "abc", "plain", "ABC", "sweet", "sour", "b0", "QUEUE_1", "QUEUE_2", "queue", "v1/chat", "/v1", "v 1", "vllm:waiting",
        "😀", "grüße", "\u00a0", "\"q\"", "a\nb", new string('x', 70), string.Concat(Enumerable.Repeat("😀", 40)), "/bin", "22", "65536",
    ];

    /// <summary>Most values lie at the bounds of rules, so that each is kept about as often as broken.</summary>
    public bool IsNearRules { get; init; }

    public T Make<T>() => (T)Make(typeof(T), 0)!;

    private object? Make(Type type, int depth) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => Make(inner, depth),
        _ when type == typeof(string) => Text(),
        _ when type == typeof(bool) => random.Next(2) == 0,
        _ when type == typeof(int) && IsNearRules => Telling[random.Next(random.Next(2) == 0 ? 8 : Telling.Length)],
        _ when type == typeof(long) && IsNearRules && random.Next(20) > 0 => (long)Telling[random.Next(random.Next(2) == 0 ? 8 : Telling.Length)],
        _ when type == typeof(double) && IsNearRules => Telling[random.Next(Telling.Length)] / (random.Next(3) == 0 ? 4d : 1d),
        _ when type == typeof(int) => random.Next(4) == 0 ? random.Next(10) : random.Next(int.MinValue, int.MaxValue),
        _ when type == typeof(long) => random.Next(4) == 0 ? random.Next(10) : random.NextInt64(long.MinValue, long.MaxValue),
        _ when type == typeof(double) => random.NextDouble() * Math.Pow(10, random.Next(-10, 10)),
        _ when type == typeof(JsonFragment) => JsonFragment.Parse(Fragment(0)?.ToJsonString() ?? "null"),
        _ when type.IsEnum => Pick(Enum.GetValues(type)),
        { IsValueType: true } => Scalar(type),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => List(type.GetGenericArguments()[0], depth),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) => Map(type.GetGenericArguments()[1], depth),
        _ => Record(type, depth),
    };

    private object Record(Type type, int depth)
    {
        object record = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        foreach (PropertyInfo property in type.GetProperties().Where(static p => p.SetMethod is not null && p.Name != "AdditionalProperties"))
        {
            bool isRequired = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
            bool mayBeAbsent = !isRequired || Nullability.Create(property).WriteState == NullabilityState.Nullable;
            if (!mayBeAbsent || random.Next(3) > 0)
            {
                property.SetValue(record, Make(property.PropertyType, depth + 1));
            }
        }

        return record;
    }

    private IList List(Type item, int depth)
    {
        Array list = Array.CreateInstance(item, random.Next(depth > 3 ? 2 : 5));
        for (int i = 0; i < list.Length; i++)
        {
            list.SetValue(Make(item, depth + 1), i);
        }

        return list;
    }

    private IDictionary Map(Type item, int depth)
    {
        IDictionary map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
        for (int i = random.Next(depth > 3 ? 2 : 4); i > 0; i--)
        {
            map["k~/" + i] = Make(item, depth + 1);
        }

        return map;
    }

    /// <summary>A union or an open enum, through one of its public constructors.</summary>
    private object Scalar(Type type)
    {
        ConstructorInfo[] constructors = [.. type.GetConstructors().Where(static c => c.GetParameters().Length == 1)];
        ConstructorInfo constructor = constructors[random.Next(constructors.Length)];
        ParameterInfo parameter = constructor.GetParameters()[0];
        bool takesNull = Nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        return constructor.Invoke([takesNull && random.Next(4) == 0 ? null : Make(parameter.ParameterType, 0)]);
    }

    private JsonNode? Fragment(int depth) => random.Next(depth > 2 ? 4 : 6) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next()),
        2 => JsonValue.Create(random.Next(2) == 0),
        3 => JsonValue.Create(Hostile[random.Next(10)]),
        4 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Fragment(depth + 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Next(4)).Select(i => KeyValuePair.Create("k" + i, Fragment(depth + 1)))),
    };

    private string Text()
    {
        if (IsNearRules)
        {
            return TellingTexts[random.Next(TellingTexts.Length)];
        }

        if (random.Next(3) == 0)
        {
            return Hostile[random.Next(Hostile.Length)];
        }

        char[] text = new char[random.Next(48)];
        int kind = random.Next(4);
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = kind switch
            {
                0 => (char)random.Next(' ', '~'),
                1 => (char)random.Next(0, 0x100),
                2 => (char)random.Next(0, 0x10000),
                _ => "abc\"\\\n"[random.Next(6)],
            };
        }

        return new string(text);
    }

    private object? Pick(Array values) => values.GetValue(random.Next(values.Length));
}
