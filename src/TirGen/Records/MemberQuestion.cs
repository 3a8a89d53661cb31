namespace TirGen.Records;

/// <summary>Asks a record whether a member of which something is kept has a value of its own all the same.</summary>
/// <param name="index">The member's number among the names of the record.</param>
internal sealed class MemberQuestion(int index)
{
    private bool? _answer;

    /// <summary>Whether the member has a value. One that did not fit has none, unless it was set anew.</summary>
    /// <param name="record">The record.</param>
    /// <param name="index">The member.</param>
    /// <returns>Whether it has; <see langword="null"/> for one that can hold one text only.</returns>
    public static bool? Ask(ApiRecord record, int index)
    {
        MemberQuestion question = new(index);
        record.__Members(new RecordWriter(question));
        return question._answer;
    }

    /// <summary>Notes the answer when it is that of the member; nothing is to be written in any case.</summary>
    public bool Hear(int member, bool? hasValue)
    {
        if (member == index)
            _answer = hasValue;
        return false;
    }
}
