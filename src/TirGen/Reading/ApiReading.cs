namespace TirGen;

/// <summary>What reading does with JSON that is not as the document describes it.</summary>
public enum ApiReading
{
    /// <summary>
    /// Reads on. A member in another form than documented, and one that the document does not have, is kept as it came among the
    /// <c>AdditionalProperties</c> of its object; a required member that is missing has no value.
    /// </summary>
    Tolerant,

    /// <summary>Refuses it, with the place: unknown members, values of another form, null where the document has none, required members that are missing.</summary>
    Strict,
}
