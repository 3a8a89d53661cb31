namespace TirGen.Reading;

public ref partial struct ApiReader
{
    private const int KindText = 1;
    private const int KindNumber = 2;
    private const int KindBoolean = 4;
    private const int KindObject = 8;
    private const int KindList = 16;
    private const int KindNull = 32;

    /// <summary>
    /// Which of several forms the value that comes next has. Of objects it is the one whose members are all there that must be, with no member of
    /// another kind or fixed value, and with the fewest members that it does not know; of equals the first. Nothing is read.
    /// </summary>
    /// <param name="shapes">The forms.</param>
    /// <returns>The index of the form; -1 when it has none of them.</returns>
    public readonly int Shape(ApiShape[] shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        ApiReader ahead = this;
        int kind = KindOf(Peek());
        if (kind == KindObject)
            return ahead.ObjectShape(shapes);
        if (kind == KindList)
            return ahead.ListShape(shapes);
        for (int i = 0; i < shapes.Length; i++)
        {
            if ((shapes[i].Kinds & kind) != 0)
                return i;
        }

        return -1;
    }

    /// <summary>A list is what its first item says; one without items is the first that is a list.</summary>
    private int ListShape(ApiShape[] shapes)
    {
        _position++;
        SkipSpace();
        int itemKind = Peek() == (byte)']' ? 0 : KindOf(Peek());
        for (int i = 0; i < shapes.Length; i++)
        {
            if ((shapes[i].Kinds & KindList) != 0 && (itemKind == 0 || (shapes[i].ItemKinds & itemKind) != 0))
                return itemKind == 0 || shapes[i].Items is null ? i : ItemShape(shapes, itemKind);
        }

        return -1;
    }

    /// <summary>Of lists whose items are of the same kind, the one whose items look like the first.</summary>
    private readonly int ItemShape(ApiShape[] shapes, int itemKind)
    {
        List<int> lists = [];
        List<ApiShape> items = [];
        for (int i = 0; i < shapes.Length; i++)
        {
            if ((shapes[i].Kinds & KindList) != 0 && (shapes[i].ItemKinds & itemKind) != 0 && shapes[i].Items is { } item)
            {
                lists.Add(i);
                items.Add(item);
            }
        }

        int found = Shape([.. items]);
        return found < 0 ? -1 : lists[found];
    }

    private static int KindOf(byte first) => first switch
    {
        (byte)'"' => KindText,
        (byte)'{' => KindObject,
        (byte)'[' => KindList,
        (byte)'t' or (byte)'f' => KindBoolean,
        (byte)'n' => KindNull,
        _ => KindNumber,
    };

    private int ObjectShape(ApiShape[] shapes)
    {
        // For each form how many required members are still to come, and how many others there were; a form that is out never gets its last.
        int[] missing = new int[shapes.Length];
        int[] unknown = new int[shapes.Length];
        for (int i = 0; i < shapes.Length; i++)
            missing[i] = (shapes[i].Kinds & KindObject) == 0 ? int.MaxValue : shapes[i].Required;
        _position++;
        Enter();
        while (true)
        {
            SkipSpace();
            if (Peek() != (byte)'"')
                break;
            string? name = Text();
            _outcome = ReadOutcome.Value;
            SkipColon();
            int kind = KindOf(Peek());
            int start = _position;
            string? text = null;
            for (int i = 0; i < shapes.Length; i++)
            {
                ApiShapeMember? member = name is null ? null : shapes[i].Find(name);
                if (member is null && !shapes[i].TakesOther(kind))
                    missing[i] = int.MaxValue;
                else if (member is null)
                    unknown[i]++;
                else if ((member.Kinds & kind) == 0)
                    missing[i] = int.MaxValue;
                else if (kind == KindText && member.HasTexts && !member.Takes(text ??= TextAhead()))
                    missing[i] = int.MaxValue;
                else if (member.Inner is { } inner && (inner.Kinds & kind) != 0 && !Looks(inner))
                    missing[i] = int.MaxValue;
                else if (member.IsRequired && missing[i] != int.MaxValue)
                    missing[i]--;
            }

            _position = start;
            SkipValue();
            SkipSpace();
            if (Peek() != (byte)',')
                break;
            _position++;
        }

        int best = -1;
        for (int i = 0; i < shapes.Length; i++)
        {
            if (missing[i] == 0 && (best < 0 || unknown[i] < unknown[best]))
                best = i;
        }

        return best;
    }

    private readonly bool Looks(ApiShape shape)
    {
        ApiReader ahead = this;
        return ahead.Shape([shape]) == 0;
    }

    private readonly string? TextAhead()
    {
        ApiReader ahead = this;
        return ahead.Text();
    }
}
