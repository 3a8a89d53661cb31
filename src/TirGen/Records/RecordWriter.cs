using System.ComponentModel;
using System.Text.Json;
using TirGen.Reading;

namespace TirGen.Records;

/// <summary>Writes the members of a record through System.Text.Json's writer, whose encoder and indentation hold.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct RecordWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly ApiNames? _names;
    private readonly Dictionary<string, JsonElement>? _others;
    private readonly MemberQuestion? _question;

    /// <summary>Begins an object.</summary>
    /// <param name="json">Takes the object.</param>
    /// <param name="names">The members that its type has.</param>
    /// <param name="others">What the record keeps as it came.</param>
    public RecordWriter(Utf8JsonWriter json, ApiNames names, Dictionary<string, JsonElement>? others)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(names);
        _json = json;
        _names = names;
        _others = others;
        json.WriteStartObject();
    }

    /// <summary>Writes a value that is no object.</summary>
    /// <param name="json">Takes the value.</param>
    public RecordWriter(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        _json = json;
    }

    /// <summary>Writes nothing, and hears whether a member has a value.</summary>
    internal RecordWriter(MemberQuestion question)
    {
        _json = null!;
        _question = question;
    }

    /// <summary>Writes a member that can hold one text only, unless another is kept for it.</summary>
    /// <param name="index">The member's number among the names.</param>
    /// <param name="value">The text.</param>
    public void Constant(int index, string value)
    {
        if (Begins(index, null))
            _json.WriteStringValue(value);
    }

    /// <summary>Begins a member that only the API sets, and that is therefore never sent, in whatever form it came.</summary>
    /// <inheritdoc cref="Member(int)"/>
    public bool ReadOnly(int index) => Begins(index, true);

    /// <summary>Begins a member that only the API sets, and that is therefore never sent, in whatever form it came.</summary>
    /// <inheritdoc cref="Member(int, bool)"/>
    public bool ReadOnly(int index, bool hasValue) => _question is null ? Member(index, hasValue) : Begins(index, true);

    /// <summary>Begins a member that has a value in every case, unless one is kept for it: such a member forgets what is kept when it is set.</summary>
    /// <param name="index">The member's number among the names.</param>
    /// <returns>Whether its value is to be written now.</returns>
    public bool Member(int index) => Begins(index, false);

    /// <summary>Begins a member. One without a value is written as it was kept, else as null where it must be there, else not at all.</summary>
    /// <param name="index">The member's number among the names.</param>
    /// <param name="hasValue">Whether it has a value.</param>
    /// <returns>Whether its value, which may be null, is to be written now.</returns>
    public bool Member(int index, bool hasValue)
    {
        if (_question is not null)
            return _question.Hear(index, hasValue);
        if (!hasValue && (WasKept(index) || !_names!.IsRequired(index)))
            return false;
        _json.WritePropertyName(_names!.Encoded(index));
        return true;
    }

    /// <summary>Writes what the type does not name, and ends the object.</summary>
    public void End()
    {
        if (_others is not null)
        {
            foreach ((string name, JsonElement value) in InOrder(_others))
            {
                if (_names!.IndexOf(name) < 0)
                    Kept(name, value);
            }
        }

        _json.WriteEndObject();
    }

    /// <summary>Begins a member that has a value unless one is kept for it.</summary>
    /// <param name="index">The member's number among the names.</param>
    /// <param name="hasValueBesideKept">The answer to who asks whether it has a value although one is kept; null where it can have one text only.</param>
    private bool Begins(int index, bool? hasValueBesideKept)
    {
        if (_question is not null)
            return _question.Hear(index, hasValueBesideKept);
        if (WasKept(index))
            return false;
        _json.WritePropertyName(_names!.Encoded(index));
        return true;
    }

    /// <summary>Writes what is kept of a member; nothing for one that did not come.</summary>
    private bool WasKept(int index)
    {
        if (_others is null)
            return false;
        string name = _names![index];
        if (!_others.TryGetValue(name, out JsonElement value))
            return _others is ReadMembers { Lacking: { } lacking } && lacking.Contains(name);
        Kept(name, value);
        return true;
    }

    private void Kept(string name, JsonElement value)
    {
        _json.WritePropertyName(name);
        if (value.ValueKind == JsonValueKind.Undefined)
            _json.WriteNullValue();
        else if (value.GetRawText() is { } text && HalfSurrogates.IsIn(text))
            // It is no text, and stays as it was written.
            _json.WriteRawValue(text, skipInputValidation: true);
        else
            value.WriteTo(_json);
    }
}
