using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace TirGen.Contexts.Tests.Oracle;

/// <summary>Values of generated types, the same for the same seed.</summary>
internal sealed class RandomValues(int seed)
{
    private const int MaxDepth = 4;

    private static readonly string[] Texts =
    [
        "", " ", "a", "plain text", "\"quoted\" \\ and \n\t\0\u001f", "<script>&'+`", "é ü ß", "日本語", "\U0001F680 rocket", "\u2028\u2029\u007f", "1", "null", "name",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A value of the type.</summary>
    public object Create(Type type) => Create(type, 0)!;

    /// <summary>A JSON value of any kind.</summary>
    public string Json(int depth = 0) => _random.Next(depth < 2 ? 9 : 7) switch
    {
        0 => "null",
        1 => "true",
        2 => _random.Next(-5, 500).ToString(CultureInfo.InvariantCulture),
        3 => "\"" + _random.Next(-5, 500).ToString(CultureInfo.InvariantCulture) + "\"",
        4 => "1.5e3",
        5 => JsonEncodedText.Encode(Text()).ToString() is var text ? "\"" + text + "\"" : "",
        6 => "-9223372036854775809",
        7 => "[" + Json(depth + 1) + "," + Json(depth + 1) + "]",
        _ => "{\"a\":" + Json(depth + 1) + ", \"b\" : " + Json(depth + 1) + "}",
    };

    private string Text() => Texts[_random.Next(Texts.Length)];

    private object? Create(Type type, int depth)
    {
        if (System.Nullable.GetUnderlyingType(type) is { } inner)
        {
            return _random.Next(3) == 0 ? null : Create(inner, depth);
        }

        if (type.IsEnum)
        {
            Array values = type.GetEnumValues();
            return values.GetValue(_random.Next(values.Length));
        }

        return type.FullName switch
        {
            "System.String" => Text(),
            "System.Boolean" => _random.Next(2) == 0,
            "System.Int32" => _random.Next(2) == 0 ? _random.Next(10) : _random.Next(int.MinValue, int.MaxValue),
            "System.Int64" => _random.Next(2) == 0 ? _random.Next(10) : _random.NextInt64(long.MinValue, long.MaxValue),
            "System.Single" => (float)Number(),
            "System.Double" => Number(),
            "System.Decimal" => (decimal)_random.Next(-1000, 1000) / 8,
            "System.DateTimeOffset" => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromMinutes(30 * _random.Next(-4, 5))).AddTicks(_random.NextInt64(0, TimeSpan.TicksPerDay)),
            "System.DateOnly" => new DateOnly(2026, _random.Next(1, 13), 1),
            "System.Guid" => new Guid(_random.Next(), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
            "System.Byte[]" => Bytes(),
            "TirGen.JsonFragment" => _random.Next(4) == 0 ? default : (JsonFragment)JsonFragment.Parse(Json()).ToElement(), // spelled as System.Text.Json does
            "System.Text.Json.JsonElement" => JsonFragment.Parse(Json()).ToElement(),
            _ when type.IsArray => CreateList(type.GetElementType()!, depth),
            _ when type.IsGenericType => CreateGeneric(type, depth),
            _ when type.IsValueType => CreateByConversion(type, depth),
            _ => CreateRecord(type, depth),
        };
    }

    private double Number() => _random.Next(3) switch
    {
        0 => _random.Next(-3, 100),
        1 => _random.NextDouble(),
        _ => (_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-20, 20)),
    };

    private byte[] Bytes()
    {
        byte[] bytes = new byte[_random.Next(9)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private object CreateGeneric(Type type, int depth)
    {
        Type[] arguments = type.GetGenericArguments();
        if (type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return _random.Next(3) == 0 ? Activator.CreateInstance(type)! : Activator.CreateInstance(type, _random.Next(3) == 0 && !IsPlainValue(arguments[0]) ? null : Create(arguments[0], depth))!;
        }

        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return CreateList(arguments[0], depth);
        }

        if (type.GetGenericTypeDefinition() == typeof(List<>))
        {
            return Activator.CreateInstance(type, CreateList(arguments[0], depth))!;
        }

        int count = Count(depth);
        System.Collections.IDictionary map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        for (int i = 0; i < count; i++)
        {
            map["key " + i + Text()] = Create(arguments[1], depth + 1);
        }

        return map;
    }

    private Array CreateList(Type item, int depth)
    {
        Array list = Array.CreateInstance(item, Count(depth));
        for (int i = 0; i < list.Length; i++)
        {
            list.SetValue(Create(item, depth + 1), i);
        }

        return list;
    }

    private int Count(int depth) => depth >= MaxDepth ? 0 : _random.Next(4);

    private static bool IsPlainValue(Type type) => type.IsValueType && System.Nullable.GetUnderlyingType(type) is null;

    /// <summary>An open enum, a union or a polymorphic type: takes what one of its conversions takes.</summary>
    private object CreateByConversion(Type type, int depth)
    {
        MethodInfo[] conversions = [.. type.GetMethods(BindingFlags.Static | BindingFlags.Public).Where(static m => m.Name == "op_Implicit")];
        MethodInfo conversion = conversions[_random.Next(conversions.Length)];
        return conversion.Invoke(null, [Create(conversion.GetParameters()[0].ParameterType, depth)])!;
    }

    private object CreateRecord(Type type, int depth)
    {
        object record = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(static p => p.CanWrite))
        {
            bool isRequired = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
            bool isUnknown = property.Name == "AdditionalProperties";
            bool isDeep = depth >= MaxDepth;
            if (isRequired || (!isDeep && _random.Next(isUnknown ? 6 : 3) != 0))
            {
                property.SetValue(record, isUnknown ? Unknown() : Create(property.PropertyType, depth + 1));
            }
        }

        return record;
    }

    private Dictionary<string, JsonElement> Unknown()
    {
        Dictionary<string, JsonElement> unknown = [];
        for (int i = _random.Next(3); i > 0; i--)
        {
            unknown["x unknown " + i] = JsonFragment.Parse(Json()).ToElement();
        }

        return unknown;
    }
}
