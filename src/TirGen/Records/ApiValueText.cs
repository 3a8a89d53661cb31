using System.ComponentModel;

namespace TirGen.Records;

/// <summary>The text of generated values that are no records. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiValueText
{
    /// <summary>The JSON for which a value stands, as it is compared and shown.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The JSON; entries of maps come in the order of their names.</returns>
    public static string Of<T>(T value)
        where T : struct, IApiValue<T> => RecordText.Show(value);
}
