namespace TirGen.Reading;

public ref partial struct ApiReader
{
    /// <summary>Passes over one value, checked as if it were read.</summary>
    private void SkipValue()
    {
        int outer = _depth;
        // One bit for each open object or list: set for an object.
        ulong objects = 0;
        while (true)
        {
            if (SkipToken(ref objects))
                continue;
            while (true)
            {
                if (_depth == outer)
                    return;
                bool isObject = (objects >> (_depth - 1) & 1) != 0;
                SkipSpace();
                byte next = Peek();
                if (next == (byte)',')
                {
                    _position++;
                    SkipSpace();
                    if (isObject)
                        SkipName();
                    break;
                }

                if (next != (isObject ? (byte)'}' : (byte)']'))
                    Fail(isObject ? "A comma or the end of the object is missing" : "A comma or the end of the list is missing");
                _position++;
                _depth--;
            }
        }
    }

    /// <summary>Passes over a scalar or an empty object or list, or enters one that is not.</summary>
    /// <returns>Whether one was entered, so that a value comes next.</returns>
    private bool SkipToken(ref ulong objects)
    {
        switch (Peek())
        {
            case (byte)'"':
                SkipText();
                return false;
            case (byte)'{':
                return SkipOpening(isObject: true, ref objects);
            case (byte)'[':
                return SkipOpening(isObject: false, ref objects);
            case (byte)'t':
                SkipWord("true"u8);
                return false;
            case (byte)'f':
                SkipWord("false"u8);
                return false;
            case (byte)'n':
                SkipWord("null"u8);
                return false;
            default:
                SkipNumber();
                return false;
        }
    }

    private bool SkipOpening(bool isObject, ref ulong objects)
    {
        _position++;
        Enter();
        SkipSpace();
        if (Peek() == (isObject ? (byte)'}' : (byte)']'))
        {
            _position++;
            _depth--;
            return false;
        }

        ulong bit = 1UL << (_depth - 1);
        objects = isObject ? objects | bit : objects & ~bit;
        if (isObject)
            SkipName();
        return true;
    }

    private void SkipName()
    {
        if (Peek() != (byte)'"')
            Fail("The name of a member is missing");
        SkipText();
        SkipColon();
    }

    private void SkipWord(ReadOnlySpan<byte> word)
    {
        if (!_json[_position..].StartsWith(word))
            Fail("A value is missing");
        _position += word.Length;
    }

    private void SkipText()
    {
        int position = _position + 1;
        while (true)
        {
            position = ScanText(position);
            switch (PeekAt(position))
            {
                case (byte)'"':
                    _position = position + 1;
                    return;
                case (byte)'\\':
                    position = SkipEscape(position + 1);
                    break;
                default:
                    FailInText(position);
                    break;
            }
        }
    }

    /// <summary>Passes over what follows a backslash.</summary>
    private int SkipEscape(int position)
    {
        switch (PeekAt(position))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return position + 1;
            case (byte)'u' when char.IsAsciiHexDigit((char)PeekAt(position + 1)) && char.IsAsciiHexDigit((char)PeekAt(position + 2))
                && char.IsAsciiHexDigit((char)PeekAt(position + 3)) && char.IsAsciiHexDigit((char)PeekAt(position + 4)):
                return position + 5;
            default:
                _position = position;
                Fail("A text has an escape that JSON does not have");
                return 0;
        }
    }

    private void FailInText(int position)
    {
        bool isEnd = position >= _json.Length;
        _position = isEnd ? _position : position;
        Fail(isEnd ? "A text is not closed" : "A text has a control character that is not escaped");
    }

    private void SkipNumber()
    {
        int position = _position;
        if (PeekAt(position) == (byte)'-')
            position++;
        position = PeekAt(position) == (byte)'0' ? position + 1 : SkipDigits(position);
        if (PeekAt(position) == (byte)'.')
            position = SkipDigits(position + 1);
        if (PeekAt(position) is (byte)'e' or (byte)'E')
        {
            position++;
            if (PeekAt(position) is (byte)'+' or (byte)'-')
                position++;
            position = SkipDigits(position);
        }

        _position = position;
    }

    private int SkipDigits(int position)
    {
        int first = position;
        while (char.IsAsciiDigit((char)PeekAt(position)))
            position++;
        if (position == first)
            Fail(first == _position ? "A value is missing" : "A number is not complete");
        return position;
    }
}
