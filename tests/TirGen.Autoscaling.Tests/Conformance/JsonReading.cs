using System.Text.Json;

namespace TirGen.Autoscaling.Tests.Conformance;

/// <summary>Reads vector members: whole numbers written as 10 or 10.0, absent told apart from null where it matters.</summary>
internal static class JsonReading
{
    public static int Int(this JsonElement element, string name) => Whole(element.GetProperty(name));

    public static int? IntOrNull(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? Whole(value) : null;

    public static long Milli(this JsonElement element, string name) => WholeMilli(element.GetProperty(name));

    public static long? MilliOrNull(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? WholeMilli(value) : null;

    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    public static bool Flag(this JsonElement element, string name, bool absent = false) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetBoolean() : absent;

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static TimeSpan Seconds(this JsonElement element, string name) => TimeSpan.FromSeconds(element.Number(name));

    public static TimeSpan? SecondsOrNull(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null
            ? TimeSpan.FromSeconds(value.GetDouble())
            : null;

    public static JsonElement.ArrayEnumerator Items(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.EnumerateArray() : default;

    public static bool IsNull(this JsonElement element, string name) =>
        !element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null;

    public static int Whole(this JsonElement value) => checked((int)WholeMilli(value));

    public static long WholeMilli(this JsonElement value)
    {
        if (value.TryGetInt64(out long whole))
            return whole;
        double number = value.GetDouble();
        return number == Math.Floor(number) ? checked((long)number) : throw new FormatException($"{value} is not whole");
    }
}
